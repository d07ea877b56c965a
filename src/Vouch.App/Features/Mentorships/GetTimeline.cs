using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>What happened between the two, latest first, as far as the reader may see it. A fixed number of queries.</summary>
public sealed class GetTimeline(AppDbContext db)
{
    public const int PageSize = 25;

    /// <param name="Before">Entries older than this; null for the latest.</param>
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader, DateTimeOffset? Before = null);

    /// <param name="Entries">About <see cref="PageSize"/>.</param>
    /// <param name="Next">Where the next page begins; null on the last one.</param>
    public sealed record View(
        MentorshipId MentorshipId, PersonId TraineeId, string TraineeName, string MentorName, string TimeZone, IReadOnlyList<TimelineEntry> Entries, DateTimeOffset? Next);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var before = query.Before ?? DateTimeOffset.MaxValue.AddDays(-1);
        var entries = (await TimelineSources.ReadAsync(db, mentorship, query.Reader, before, PageSize + 1, cancellationToken))
            .Where(entry => entry.At < before)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.SourceId)
            .ToList();
        // What bears the same time stays on one page: the next begins before it.
        var shown = Math.Min(PageSize, entries.Count);
        while (shown > 0 && shown < entries.Count && entries[shown].At == entries[shown - 1].At)
        {
            shown++;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        return new View(
            mentorship.Id,
            mentorship.TraineeId,
            both.Trainee.Name,
            both.Mentor.Name,
            both.Of(query.Reader).TimeZone,
            [.. entries.Take(shown)],
            shown < entries.Count ? entries[shown - 1].At : null);
    }
}
