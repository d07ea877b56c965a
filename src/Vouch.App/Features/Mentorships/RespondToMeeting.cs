using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The invited person says yes, no, or names another time.</summary>
public sealed class RespondToMeeting(AppDbContext db, MeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Day">With <paramref name="Time"/>, the suggested time, on the wall clock of whoever suggests it.</param>
    public sealed record Command(
        MeetingId MeetingId, PersonId By, MeetingAnswer Answer, string Note = "", DateOnly? Day = null, TimeOnly? Time = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        DateTimeOffset? suggested = null;
        if (command is { Answer: MeetingAnswer.OtherTime, Day: { } day, Time: { } time })
        {
            var at = MeetingTime.At(day, time, both.Of(command.By).TimeZone);
            if (at.Problem is { } noSuchTime)
            {
                return noSuchTime;
            }

            suggested = at.Value;
        }

        if (meeting.Respond(command.By, command.Answer, command.Note, suggested, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        mails.Answered(meeting, both);
        audit.Record(command.By, $"meeting.answered.{command.Answer}", meeting.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
