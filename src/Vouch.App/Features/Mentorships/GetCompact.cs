using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The compact as one of the two may see it, with earlier versions.</summary>
public sealed class GetCompact(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    /// <param name="Current">The latest version the reader may see; null before there is one.</param>
    /// <param name="Earlier">Versions before it, latest first.</param>
    public sealed record View(
        MentorshipId MentorshipId,
        Party Reader,
        string ReaderName,
        string TraineeName,
        string MentorName,
        int MeetEveryDays,
        bool HasEnded,
        DateOnly Today,
        Version? Current,
        IReadOnlyList<Version> Earlier);

    public sealed record Version(
        CompactId Id,
        int Number,
        CompactStatus Status,
        Party? Turn,
        CompactTerms Terms,
        IReadOnlyList<CompactDifference> Differences,
        string TraineeSignature,
        DateTimeOffset? TraineeSignedAt,
        string MentorSignature,
        DateTimeOffset? MentorSignedAt,
        DateOnly? ReviewOn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var compacts = await db.Set<Compact>()
            .AsNoTracking()
            .Where(c => c.MentorshipId == mentorship.Id)
            .OrderByDescending(c => c.Number)
            .ToListAsync(cancellationToken);
        var seen = compacts.Where(c => c.MayBeSeenBy(query.Reader)).Select(Of).ToList();
        var both = await db.BothAsync(mentorship, cancellationToken);
        return new View(
            mentorship.Id,
            mentorship.PartyOf(query.Reader)!.Value,
            both.Of(query.Reader).Name,
            both.Trainee.Name,
            both.Mentor.Name,
            mentorship.MeetEveryDays,
            mentorship.Status is MentorshipStatus.Ended,
            clock.TodayIn(both.Of(query.Reader).TimeZone),
            seen.FirstOrDefault(),
            [.. seen.Skip(1)]);
    }

    internal static Version Of(Compact c) => new(
        c.Id, c.Number, c.Status, c.Turn, c.Terms, c.Differences, c.TraineeSignature, c.TraineeSignedAt, c.MentorSignature, c.MentorSignedAt, c.ReviewOn);
}
