using Microsoft.EntityFrameworkCore;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Readiness;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>A person's letters at a glance: those asked for, those to write, and what each mentorship could support.</summary>
public sealed class GetLetterBoard(AppDbContext db, ReadRelationships readRelationships, MailReturns returns, TimeProvider clock)
{
    public sealed record Query(PersonId Person);

    public sealed record View(IReadOnlyList<Row> AskedFor, IReadOnlyList<Row> ToWrite, IReadOnlyList<Relationship> Relationships, IReadOnlyList<Tally> Tallies);

    /// <param name="OtherName">The writer's name to the trainee, the trainee's to the writer.</param>
    public sealed record Row(
        LetterRequestId Id,
        string OtherName,
        LetterPurpose Purpose,
        string Specialty,
        LetterRequestStatus Status,
        DateOnly WantedOn,
        DateOnly DeadlineOn,
        int DaysLeft,
        IReadOnlyList<Destination> Destinations,
        bool MailCameBack)
    {
        public bool NeedsHaste => DaysLeft <= 14 && Status is LetterRequestStatus.Requested or LetterRequestStatus.Accepted
            or LetterRequestStatus.Writing or LetterRequestStatus.Signed;
    }

    public sealed record Destination(string ServiceName, string Reference, bool IsHandedOver, bool IsConfirmed);

    public sealed record Relationship(MentorshipId MentorshipId, string MentorName, ReadinessLevel Level, string? NextStep);

    /// <summary>A trainee's letters for one service by how far they are, beside how many it takes.</summary>
    /// <param name="UnderWay">Asked for or being written.</param>
    /// <param name="NextDeadlineOn">The first hard deadline of a letter that is not handed over yet.</param>
    public sealed record Tally(
        string ServiceName, int UnderWay, int ToHandOver, int HandedOver, int Confirmed, LetterCount? Takes, DateOnly? NextDeadlineOn)
    {
        public int Letters => UnderWay + ToHandOver + HandedOver + Confirmed;
    }

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var requests = await db.Set<LetterRequest>().AsNoTracking()
            .Where(r => r.TraineeId == query.Person || (r.WriterId == query.Person && r.Status != LetterRequestStatus.Draft))
            .Select(r => new
            {
                r.Id,
                r.TraineeId,
                r.WriterId,
                r.Purpose,
                r.Specialty,
                r.Status,
                r.WantedOn,
                r.DeadlineOn,
                Destinations = r.Destinations.Select(d => new { d.ServiceCode, d.Reference, d.HandedOverAt, d.ConfirmedAt }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var mentorships = await db.Set<Mentorship>().AsNoTracking()
            .Where(mentorship => mentorship.TraineeId == query.Person).ToListAsync(cancellationToken);
        var ids = requests.SelectMany(r => new[] { r.TraineeId, r.WriterId }).Concat(mentorships.Select(m => m.MentorId)).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.Email }).ToListAsync(cancellationToken);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        var lost = await returns.OfAsync([.. people.Select(person => person.Email)], cancellationToken);
        var unreachable = people.Where(person => lost.ContainsKey(person.Email)).Select(person => person.Id).ToHashSet();
        var facts = await readRelationships.ExecuteAsync(mentorships, cancellationToken);

        var rows = requests
            .OrderBy(r => r.DeadlineOn)
            .Select(r => (r.TraineeId, Row: new Row(
                r.Id,
                names[r.TraineeId == query.Person ? r.WriterId : r.TraineeId],
                r.Purpose,
                r.Specialty,
                r.Status,
                r.WantedOn,
                r.DeadlineOn,
                r.DeadlineOn.DayNumber - today.DayNumber,
                [.. r.Destinations.Select(d => new Destination(
                    LetterService.Find(d.ServiceCode)!.Name, d.Reference, d.HandedOverAt is not null, d.ConfirmedAt is not null))],
                !r.Status.IsClosed() && r.TraineeId == query.Person && unreachable.Contains(r.WriterId))))
            .ToLookup(pair => pair.TraineeId == query.Person, pair => pair.Row);
        return new View(
            [.. rows[true]],
            [.. rows[false]],
            [.. mentorships.Select(mentorship => RelationshipOf(mentorship, names[mentorship.MentorId], facts[mentorship.Id]))
                .OrderByDescending(relationship => relationship.Level).ThenBy(relationship => relationship.MentorName)],
            Count(rows[true]));
    }

    private static Relationship RelationshipOf(Mentorship mentorship, string mentorName, RelationshipFacts facts)
    {
        var readiness = LetterReadiness.Of(facts, CompetencyFramework.Premed);
        return new(mentorship.Id, mentorName, readiness.Level, readiness.Thin.OrderBy(aspect => aspect.Support).FirstOrDefault()?.NextStep);
    }

    private static List<Tally> Count(IEnumerable<Row> rows) =>
        [.. rows.Where(row => row.Status != LetterRequestStatus.Draft && !row.Status.IsClosed())
            .SelectMany(row => row.Destinations.Select(to => (Row: row, To: to)))
            .GroupBy(pair => pair.To.ServiceName)
            .Select(group => new Tally(
                group.Key,
                group.Count(pair => !pair.Row.Status.IsSigned()),
                group.Count(pair => pair.Row.Status.IsSigned() && !pair.To.IsHandedOver),
                group.Count(pair => pair.To is { IsHandedOver: true, IsConfirmed: false }),
                group.Count(pair => pair.To.IsConfirmed),
                LetterService.All.Single(service => service.Name == group.Key).Count,
                group.Where(pair => !pair.To.IsHandedOver).Select(pair => (DateOnly?)pair.Row.DeadlineOn).Min()))];
}
