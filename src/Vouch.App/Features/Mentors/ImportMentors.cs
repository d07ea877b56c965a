using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Features.Mentors.Import;
using Vouch.App.Files;
using Vouch.App.Files.Lists;
using Vouch.App.Installations;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// An office takes over a list of mentors: CSV, Excel or vCard. A dry run only reports; a file with any problem changes nothing. Whoever has
/// a mentor's profile already keeps it as they wrote it. Everybody new is told, and by whom.
/// </summary>
public sealed class ImportMentors(
    AppDbContext db, ListUploads uploads, Mailbox mailbox, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    public const int MostMegabytes = PeopleFile.MostMegabytes;

    private const int MostProblemsShown = 50;

    /// <param name="Content">The file; null to take over the one a dry run kept.</param>
    /// <param name="KeptAs">What the dry run's report called it.</param>
    public sealed record Command(PersonId By, string FileName, byte[]? Content, bool DryRun, string? KeptAs = null);

    /// <param name="KeptAs">After a dry run without problems: what to say to take it over.</param>
    /// <param name="New">People who become mentors.</param>
    /// <param name="Kept">People who have a profile already; nothing of it changes.</param>
    /// <param name="Problems">The first of them; <paramref name="ProblemCount"/> says how many there are.</param>
    public sealed record Report(
        string FileName, bool IsTakenOver, string? KeptAs, IReadOnlyList<Entry> New, IReadOnlyList<Entry> Kept, IReadOnlyList<Problem> Problems, int ProblemCount);

    public sealed record Entry(string Name, string Email, string? Specialty, int Places);

    public async Task<Report> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if ((command.Content ?? uploads.Find(command.KeptAs)) is not { } content)
        {
            return Refused(command, [MentorImportProblems.UploadGone]);
        }

        if (content.Length > MostMegabytes << 20)
        {
            return Refused(command, [MentorImportProblems.TooLarge(command.FileName, MostMegabytes)]);
        }

        var (rows, problems) = MentorImportFile.Read(command.FileName, content);
        if (problems.Count > 0)
        {
            return Refused(command, problems);
        }

        var people = await db.PeopleByEmailAsync(rows.Select(row => row.Email), cancellationToken);
        var mentors = await db.WithMentorProfileAsync(people.Values, cancellationToken);
        var known = rows.ToLookup(row => people.TryGetValue(row.Email, out var person) && mentors.Contains(person.Id));
        if (!command.DryRun)
        {
            if (await db.IsDemonstrationAsync(cancellationToken))
            {
                return Refused(command, [MentorImportProblems.NothingRealHere]);
            }

            var office = await db.Set<Person>().SingleAsync(person => person.Id == command.By, cancellationToken);
            foreach (var row in known[false])
            {
                TakeOver(row, people.GetValueOrDefault(row.Email), office);
            }

            audit.Record(command.By, "mentors.imported", command.By.ToString());
            if (await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is { } problem)
            {
                return Refused(command, [problem]);
            }
        }

        return new(
            command.FileName, !command.DryRun, command.DryRun ? uploads.Keep(content) : null, [.. known[false].Select(EntryOf)], [.. known[true].Select(EntryOf)], [], 0);
    }

    private static Report Refused(Command command, IReadOnlyList<Problem> problems) =>
        new(command.FileName, false, null, [], [], [.. problems.Take(MostProblemsShown)], problems.Count);

    private static Entry EntryOf(MentorImportRow row) => new(row.Name, row.Email, Specialty.Find(row.Details.Specialty)?.Name, row.Details.Capacity);

    private void TakeOver(MentorImportRow row, Person? person, Person office)
    {
        var now = clock.GetUtcNow();
        if (person is null)
        {
            person = Person.Create(row.Name, row.Email, Roles.Mentor, now).Value;
            db.Add(person);
        }

        person.Grant(Roles.Mentor);
        var profile = MentorProfile.Create(person.Id, row.Details, now).Value;
        db.AddRange(profile, MentorListing.Of(profile, person));
        mailbox.Queue(MentorMails.Listed(person, office, site.Value.Link("/account/sign-up")));
    }
}
