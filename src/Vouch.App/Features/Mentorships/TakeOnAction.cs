using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>At a meeting, one of the two takes something on.</summary>
public sealed class TakeOnAction(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(MeetingId MeetingId, PersonId By, Party Owner, string Text, DateOnly DueOn);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        if (mentorship.RefusesWorkBy(command.By) is { } refusal)
        {
            return refusal;
        }

        var owner = command.Owner is Party.Mentor ? meeting.MentorId : meeting.TraineeId;
        var action = meeting.TakeOn(command.By, owner, command.Text, command.DueOn, clock.GetUtcNow());
        if (action.Problem is { } problem)
        {
            return problem;
        }

        db.Add(action.Value);
        return await db.TrySaveAsync(cancellationToken);
    }
}
