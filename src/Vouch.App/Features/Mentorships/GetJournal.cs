using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>Reflections and celebrations the reader may see, latest first, a page at a time.</summary>
public sealed class GetJournal(AppDbContext db)
{
    public const int PageSize = 20;

    public sealed record Query(MentorshipId MentorshipId, PersonId Reader, int Page = 1);

    public sealed record View(
        MentorshipId MentorshipId, Party Reader, string OtherName, bool HasEnded, int Page, bool HasMore, IReadOnlyList<Entry> Entries);

    public sealed record Entry(
        JournalEntryId Id, JournalKind Kind, string Text, Visibility Visibility, DateTime LocalTime, string WriterName, bool IsMine);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var circle = await db.CircleAsync(mentorship.TraineeId, cancellationToken);
        var page = Math.Max(1, query.Page);
        var (mentorshipId, reader) = (mentorship.Id, query.Reader);
        // One's own private notes belong to the mentorship they were written in.
        var entries = await db.Set<JournalEntry>()
            .AsNoTracking()
            .Where(JournalEntry.VisibleTo(query.Reader, circle))
            .Where(e => e.MentorshipId == mentorshipId || e.Visibility == Visibility.AllMentors)
            .OrderByDescending(e => e.WrittenAt)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Join(db.Set<Person>(), e => e.WriterId, p => p.Id, (e, p) => new { Entry = e, p.Name })
            .ToListAsync(cancellationToken);
        var both = await db.BothAsync(mentorship, cancellationToken);
        var zone = both.Of(reader).TimeZone;
        return new View(
            mentorship.Id,
            mentorship.PartyOf(reader)!.Value,
            both.OtherThan(reader).Name,
            mentorship.Status is MentorshipStatus.Ended,
            page,
            entries.Count > PageSize,
            [.. entries.Take(PageSize).OrderByDescending(e => e.Entry.WrittenAt).Select(e => new Entry(
                e.Entry.Id, e.Entry.Kind, e.Entry.Text, e.Entry.Visibility, MeetingTime.Local(e.Entry.WrittenAt, zone), e.Name, e.Entry.WriterId == reader))]);
    }
}
