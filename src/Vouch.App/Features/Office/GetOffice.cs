using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;
using Vouch.Domain.Programs;
using Vouch.Domain.Safety;

namespace Vouch.App.Features.Office;

/// <summary>
/// The office at a glance: counts only. Whose mentorship, whose letter, and what was written stays with the people concerned.
/// </summary>
public sealed class GetOffice(AppDbContext db, TimeProvider clock)
{
    /// <summary>A letter not handed over this many days before its hard deadline is in danger.</summary>
    public const int DangerDays = 14;

    public sealed record View(People People, Mentorships Mentorships, Letters Letters, Concerns OpenConcerns, Directory? Directory);

    /// <summary>Concerns raised with one person of the office that are open: that there are any, and since when, is all the others see.</summary>
    public sealed record Concerns(int Count, int NotRead, DateTimeOffset? OldestAt);

    /// <param name="OpenPlaces">Places left with mentors who welcome requests.</param>
    /// <param name="Waiting">Requests to mentors without an answer yet.</param>
    public sealed record People(int Trainees, int Mentors, int OpenPlaces, int Waiting);

    /// <summary>Active mentorships by how they keep their interval, and those that rest.</summary>
    public sealed record Mentorships(int OnTrack, int Warning, int Red, int Paused)
    {
        public int All => OnTrack + Warning + Red + Paused;
    }

    /// <param name="Asked">Waiting for the writer's answer.</param>
    /// <param name="Writing">Accepted or being written.</param>
    /// <param name="ToHandOver">Signed, not handed over yet.</param>
    /// <param name="HandedOver">Handed over, seen in the portal or not.</param>
    /// <param name="Late">Of those in danger, past their hard deadline.</param>
    /// <param name="NextDeadlineOn">The first that is still to come, of letters not handed over.</param>
    /// <param name="InDanger">Asked, being written or signed, and due within <see cref="DangerDays"/> days or late.</param>
    public sealed record Letters(int Asked, int Writing, int ToHandOver, int HandedOver, int InDanger, int Late, DateOnly? NextDeadlineOn);

    public sealed record Directory(string Name, bool IsFictional, DateTimeOffset TakenOverAt);

    public async Task<View> ExecuteAsync(CancellationToken cancellationToken) => new(
        await PeopleAsync(cancellationToken),
        await MentorshipsAsync(cancellationToken),
        await LettersAsync(cancellationToken),
        await db.Set<SafetyFlag>().Where(flag => flag.ClosedAt == null)
            .GroupBy(_ => 1)
            .Select(open => new Concerns(open.Count(), open.Count(flag => flag.SeenAt == null), open.Min(flag => flag.RaisedAt)))
            .SingleOrDefaultAsync(cancellationToken) ?? new(0, 0, null),
        await db.Set<DirectoryEdition>()
            .OrderBy(edition => edition.IsFictional)
            .ThenByDescending(edition => edition.Id)
            .Select(edition => new Directory(edition.Name, edition.IsFictional, edition.TakenOverAt))
            .FirstOrDefaultAsync(cancellationToken));

    private async Task<People> PeopleAsync(CancellationToken cancellationToken) => new(
        await db.Set<TraineeProfile>().CountAsync(cancellationToken),
        await db.Set<MentorProfile>().CountAsync(cancellationToken),
        await db.Set<MentorProfile>().Where(mentor => mentor.IsAccepting).SumAsync(mentor => mentor.Capacity - mentor.PlacesTaken - mentor.PlacesHeld, cancellationToken),
        await db.Set<MentorRequest>().CountAsync(request => request.Status == MentorRequestStatus.Requested, cancellationToken));

    private async Task<Mentorships> MentorshipsAsync(CancellationToken cancellationToken)
    {
        var counts = await db.CountCadencesAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
        return new((int)counts.OnTrack, (int)counts.Warning, (int)counts.Red, (int)counts.Resting);
    }

    private async Task<Letters> LettersAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var danger = today.AddDays(DangerDays);
        var counts = (await db.Set<LetterRequest>()
            .GroupBy(request => request.Status)
            .Select(group => new
            {
                group.Key,
                All = group.Count(),
                Soon = group.Count(request => request.DeadlineOn <= danger),
                Late = group.Count(request => request.DeadlineOn < today),
                Next = group.Min(request => request.DeadlineOn >= today ? (DateOnly?)request.DeadlineOn : null),
            })
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Key);
        LetterRequestStatus[] open = [LetterRequestStatus.Requested, LetterRequestStatus.Accepted, LetterRequestStatus.Writing, LetterRequestStatus.Signed];
        var owed = open.Where(counts.ContainsKey).Select(status => counts[status]).ToList();
        return new(
            Of(LetterRequestStatus.Requested),
            Of(LetterRequestStatus.Accepted) + Of(LetterRequestStatus.Writing),
            Of(LetterRequestStatus.Signed),
            Of(LetterRequestStatus.HandedOver) + Of(LetterRequestStatus.Confirmed),
            owed.Sum(row => row.Soon),
            owed.Sum(row => row.Late),
            owed.Min(row => row.Next));

        int Of(LetterRequestStatus status) => counts.TryGetValue(status, out var row) ? row.All : 0;
    }
}
