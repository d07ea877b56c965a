using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.App.Seasons;
using Vouch.Domain;
using Vouch.Domain.Programs;

namespace Vouch.App.Features.Programs;

/// <summary>
/// Takes over a list of real programs: the NRMP Program Results PDF, or our CSV. A dry run only reports. A file with any
/// problem changes nothing.
/// </summary>
public sealed class ImportPrograms(AppDbContext db, SeasonShelf seasons, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The largest file read.</summary>
    public const int MostMegabytes = 20;

    private const int MostProblemsShown = 50;

    /// <param name="By">Who imports; null from the command line.</param>
    public sealed record Command(string FileName, byte[] Content, bool DryRun, PersonId? By);

    /// <param name="Problems">The first of them; <paramref name="ProblemCount"/> says how many there are.</param>
    public sealed record Report(
        string FileName,
        bool IsTakenOver,
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
        var listing = Read(command, cancellationToken);
        if (listing.Problems.Count > 0 || listing.Programs.Count == 0)
        {
            IReadOnlyList<Problem> problems = listing.Problems.Count > 0 ? listing.Problems : [ProgramProblems.NotAProgramList(command.FileName)];
            return new(command.FileName, false, null, 0, [], [], [], 0, [.. problems.Take(MostProblemsShown)], problems.Count);
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
            listing.TotalsIn(listing.NewestYear ?? 0),
            listing.Programs.Count,
            Entries(changes.New),
            Entries(changes.Changed),
            Entries(changes.Vanished),
            changes.Unchanged,
            [],
            0);
    }

    private ProgramListing Read(Command command, CancellationToken cancellationToken)
    {
        if (command.Content.Length > MostMegabytes << 20)
        {
            return ProgramListing.Refused(ProgramProblems.TooLarge(command.FileName, MostMegabytes));
        }

        if (command.Content.AsSpan(0, Math.Min(1024, command.Content.Length)).IndexOf("%PDF-"u8) >= 0)
        {
            return new ProgramResultsPdf(seasons.States, seasons.Current).Read(command.FileName, command.Content, cancellationToken);
        }

        using var reader = new StreamReader(new MemoryStream(command.Content));
        return ProgramCsv.Read(command.FileName, reader, seasons.Current);
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
