using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two adds a point, takes one off or puts it back, ticks one off, or asks for a draft.</summary>
public sealed class EditAgenda(AppDbContext db, AgendaWriter agenda, TimeProvider clock)
{
    public sealed record Command(MeetingId MeetingId, PersonId By, Edit Edit);

    public abstract record Edit;

    public sealed record Add(AgendaKind Kind, string Text) : Edit;

    public sealed record Remove(AgendaItemId ItemId) : Edit;

    public sealed record PutBack(AgendaItemId ItemId) : Edit;

    public sealed record Tick(AgendaItemId ItemId, bool Discussed) : Edit;

    public sealed record Draft : Edit;

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        var now = clock.GetUtcNow();
        if (mentorship.RefusesWorkBy(command.By) is { } refusal)
        {
            return refusal;
        }

        switch (command.Edit)
        {
            case Add add when meeting.AddAgendaItem(command.By, add.Kind, add.Text, "", now).Problem is { } problem:
                return problem;
            case Remove remove when meeting.RemoveAgendaItem(command.By, remove.ItemId) is { } problem:
                return problem;
            case PutBack back when meeting.PutBackAgendaItem(command.By, back.ItemId) is { } problem:
                return problem;
            case Tick tick when meeting.MarkDiscussed(command.By, tick.ItemId, tick.Discussed, now) is { } problem:
                return problem;
            case Draft when meeting.Status is not MeetingStatus.Scheduled:
                return MeetingProblems.NotScheduled;
            case Draft:
                await agenda.DraftAsync(meeting, await db.BothAsync(mentorship, cancellationToken), command.By, cancellationToken);
                break;
        }

        return await db.TrySaveAsync(cancellationToken);
    }
}
