using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A meeting with several mentors as one of them, or the trainee, may see it.</summary>
public sealed class GetJointMeeting(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    /// <param name="Token">The link of a mail, for a mentor without an account.</param>
    public sealed record Query(JointMeetingId Id, PersonId Reader, string? Token = null);

    public sealed record View(
        JointMeetingId Id,
        string TraineeName,
        bool IsTrainee,
        MeetingStatus Status,
        DateTime LocalStart,
        string TimeZone,
        int Minutes,
        string Place,
        bool IsOver,
        bool MayBeHeld,
        string CancelledBecause,
        IReadOnlyList<Seat> Seats,
        MeetingAnswer OwnAnswer,
        bool MayRead,
        string Agenda,
        string Notes,
        int TextVersion)
    {
        public bool IsOpen => Status is MeetingStatus.Scheduled;

        public IReadOnlyList<string> Points => Agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <param name="Note">The word with the answer; empty for those it is not for.</param>
    public sealed record Seat(string MentorName, MeetingAnswer Answer, string Note, bool IsOwn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (query.Token is { } token)
        {
            return await links.FindAsync(token, LinkPurpose.RespondToJointMeeting, cancellationToken) is { } link
                && await ReadAsync(new(link.TargetId), link.PersonId, cancellationToken) is { IsOpen: true } open
                    ? open
                    : ByMailProblems.LinkNoLongerWorks;
        }

        return await ReadAsync(query.Id, query.Reader, cancellationToken) is { } view ? view : Problem.NotFound;
    }

    private async Task<View?> ReadAsync(JointMeetingId id, PersonId reader, CancellationToken cancellationToken)
    {
        if (await db.JointMeetingOfAsync(id, reader, cancellationToken) is not { } joint)
        {
            return null;
        }

        var (around, now) = (await db.AroundAsync(joint, cancellationToken), clock.GetUtcNow());
        var zone = around.Of(reader).TimeZone;
        var mayRead = joint.MayBeReadBy(reader);
        return new(
            joint.Id,
            around.Trainee.Name,
            reader == joint.TraineeId,
            joint.Status,
            MeetingTime.Local(joint.StartsAt, zone),
            zone,
            joint.Minutes,
            joint.Place,
            joint.EndsAt <= now,
            joint.Status is MeetingStatus.Scheduled && now >= joint.StartsAt.AddMinutes(-15),
            joint.CancelledBecause,
            [.. joint.Seats.Select(seat => new Seat(around.Of(seat.MentorId).Name, seat.Answer, joint.MayReadNoteOf(seat, reader) ? seat.Note : "", seat.MentorId == reader)).OrderBy(seat => seat.MentorName, StringComparer.CurrentCulture)],
            joint.SeatOf(reader)?.Answer ?? MeetingAnswer.Accepted,
            mayRead,
            mayRead ? joint.Agenda : "",
            mayRead ? joint.Notes : "",
            joint.TextVersion);
    }
}
