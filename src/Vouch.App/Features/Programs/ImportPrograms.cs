using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Files;
using Vouch.App.Persistence;
using Vouch.App.Seasons;
using Vouch.Domain;
using Vouch.Domain.Programs;

namespace Vouch.App.Features.Programs;

/// <summary>
/// Takes over a list of real programs: the NRMP Program Results PDF, or our CSV. A dry run only reports. A file with any
/// problem changes nothing.
/// </summary>
public sealed class ImportPrograms(AppDbContext db, SeasonShelf seasons, ListUploads uploads, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The largest file read.</summary>
    public const int MostMegabytes = 20;

    private const int MostProblemsShown = 50;

    /// <param name="Content">The file; null to take over the one a dry run kept.</param>
    /// <param name="KeptAs">What the dry run's report called it.</param>
    /// <param name="By">Who imports; null from the command line.</param>
    public sealed record Command(string FileName, byte[]? Content, bool DryRun, PersonId? By, string? KeptAs = null);

    /// <param name="KeptAs">After a dry run without problems: what to say to take it over.</param>
    /// <param name="Problems">The first of them; <paramref name="ProblemCount"/> says how many there are.</param>
    public sealed record Report(
        string FileName,
        bool IsTakenOver,
        string? KeptAs,
        ListingTotals? Totals,
        int Programs,
        IReadOnlyList<Entry> New,
        IReadOnlyList<Entry> Changed,
        IReadOnlyList<Entry> Vanished,
        int Unchanged,
        IReadOnlyList<Problem> Problems,
        int ProblemCount);

    public sealed record Entry(string Key, string Institution, string Place, string Specialty);

    public async Task<Report> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if ((command.Content ?? uploads.Find(command.KeptAs)) is not { } content)
        {
            return Refused(command, [ProgramProblems.UploadGone]);
        }

        var listing = Read(command.FileName, content, cancellationToken);
        if (listing.Problems.Count > 0 || listing.Programs.Count == 0)
        {
            return Refused(command, listing.Problems.Count > 0 ? listing.Problems : [ProgramProblems.NotAProgramList(command.FileName)]);
        }

        var known = await db.Set<ResidencyProgram>().Where(program => !program.IsFictional).ToListAsync(cancellationToken);
        var changes = ListingChanges.Between(known, listing);
        if (!command.DryRun)
        {
            TakeOver(known, changes, command);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new(
            command.FileName,
            !command.DryRun,
            command.DryRun ? uploads.Keep(content) : null,
            listing.TotalsIn(listing.NewestYear ?? 0),
            listing.Programs.Count,
            Entries(changes.New),
            Entries(changes.Changed),
            Entries(changes.Vanished),
            changes.Unchanged,
            [],
            0);
    }

    private static Report Refused(Command command, IReadOnlyList<Problem> problems) =>
        new(command.FileName, false, null, null, 0, [], [], [], 0, [.. problems.Take(MostProblemsShown)], problems.Count);

    private ProgramListing Read(string file, byte[] content, CancellationToken cancellationToken)
    {
        if (content.Length > MostMegabytes << 20)
        {
            return ProgramListing.Refused(ProgramProblems.TooLarge(file, MostMegabytes));
        }

        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) >= 0)
        {
            return new ProgramResultsPdf(seasons.States, seasons.Current).Read(file, content, cancellationToken);
        }

        if (file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return ProgramListing.Refused(ProgramProblems.NotReadable(file));
        }

        using var reader = new StreamReader(new MemoryStream(content));
        return ProgramCsv.Read(file, reader, seasons.Current);
    }

    private void TakeOver(List<ResidencyProgram> known, ListingChanges changes, Command command)
    {
        var byKey = known.ToDictionary(program => program.Key, StringComparer.Ordinal);
        foreach (var program in changes.Changed)
        {
            byKey[program.Key].Update(program);
        }

        foreach (var program in changes.Vanished)
        {
            program.Vanish();
        }

        db.AddRange(changes.New);
        var edition = DirectoryEdition.Record(command.FileName, isFictional: false, changes, command.By, clock.GetUtcNow());
        db.Add(edition);
        audit.Record(command.By, "programs.imported", edition.Id.ToString());
    }

    private List<Entry> Entries(IReadOnlyList<ResidencyProgram> programs) =>
    [
        .. programs.Select(program => new Entry(
            program.Key,
            program.Institution,
            $"{program.City}, {program.State}",
            seasons.Current.FindSpecialty(program.Specialty)?.Name ?? program.Specialty)),
    ];
}
