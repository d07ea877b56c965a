using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The meeting page: when, the agenda in its three parts, notes, and what each took on.</summary>
public sealed class GetMeeting(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MeetingId MeetingId, PersonId Reader);

    public sealed record View(
        MeetingId Id,
        MentorshipId MentorshipId,
        Party Reader,
        string TraineeName,
        string MentorName,
        MeetingStatus Status,
        DateTime LocalStart,
        string TimeZone,
        int Minutes,
        string Place,
        bool IsOver,
        bool MayBeHeld,
        DateTime? LocalBegan,
        MeetingCare Care,
        bool IsInvited,
        MeetingAnswer Answer,
        string AnswerNote,
        DateTime? LocalSuggestion,
        string CancelledBecause,
        string Notes,
        int NotesVersion,
        IReadOnlyList<Point> Agenda,
        IReadOnlyList<Point> Removed,
        IReadOnlyList<Action> Actions)
    {
        public string OtherName => Reader is Party.Mentor ? TraineeName : MentorName;

        public bool IsOpen => Status is MeetingStatus.Scheduled;
    }

    public sealed record Point(AgendaItemId Id, AgendaKind Kind, string Text, string Because, bool IsDiscussed);

    public sealed record Action(ActionItemId Id, Party Owner, string Text, DateOnly DueOn, DateOnly? DoneOn, bool IsMine);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken) =>
        await db.MeetingOfAsync(query.MeetingId, query.Reader, cancellationToken) is var (meeting, mentorship)
            ? await ReadAsync(db, meeting, mentorship, query.Reader, clock.GetUtcNow(), cancellationToken)
            : Problem.NotFound;

    internal static async Task<View> ReadAsync(
        AppDbContext db, Meeting meeting, Mentorship mentorship, PersonId reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var both = await db.BothAsync(mentorship, cancellationToken);
        var zone = both.Of(reader).TimeZone;
        var actions = await db.Set<ActionItem>()
            .AsNoTracking()
            .Where(a => a.MeetingId == meeting.Id)
            .OrderBy(a => a.DueOn)
            .ToListAsync(cancellationToken);
        return new(
            meeting.Id,
            meeting.MentorshipId,
            mentorship.PartyOf(reader)!.Value,
            both.Trainee.Name,
            both.Mentor.Name,
            meeting.Status,
            MeetingTime.Local(meeting.StartsAt, zone),
            zone,
            meeting.Minutes,
            meeting.Place,
            meeting.EndsAt <= now,
            meeting.Status is MeetingStatus.Scheduled && now >= meeting.StartsAt.AddMinutes(-15),
            meeting.BeganAt is { } began ? MeetingTime.Local(began, zone) : null,
            new(meeting.TraineeOnTime, meeting.MentorOnTime, meeting.TraineePrepared, meeting.MentorPrepared),
            meeting.Invited == reader,
            meeting.Answer,
            meeting.AnswerNote,
            meeting.SuggestedStartsAt is { } suggested ? MeetingTime.Local(suggested, zone) : null,
            meeting.CancelledBecause,
            meeting.Notes,
            meeting.NotesVersion,
            [.. meeting.Agenda.OrderBy(i => i.Position).Select(Of)],
            [.. meeting.TakenOff().OrderBy(i => i.Position).Select(Of)],
            [.. actions.Select(a => new Action(a.Id, mentorship.PartyOf(a.OwnerId)!.Value, a.Text, a.DueOn, a.DoneOn, a.OwnerId == reader))]);
    }

    private static Point Of(AgendaItem item) => new(item.Id, item.Kind, item.Text, item.Because, item.DiscussedAt is not null);
}
