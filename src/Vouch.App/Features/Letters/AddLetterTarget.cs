using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee puts a program or school on the list of places letters go to. It gets the letters that may go there at once.</summary>
public sealed class AddLetterTarget(AppDbContext db, LetterPlanReader plans, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, string? Service, string? Name, DateOnly? DeadlineOn);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var target = LetterTarget.Of(command.Trainee, command.Service, command.Name, programKey: null, command.DeadlineOn, clock.GetUtcNow());
        if (target.Problem is { } problem)
        {
            return problem;
        }

        var plan = await plans.ReadAsync(command.Trainee, purpose: null, cancellationToken);
        if (plan.Targets.Count >= LetterTarget.MostPerTrainee)
        {
            return LetterTargetProblems.TooManyTargets;
        }

        if (plan.Targets.Any(other => other.ServiceCode == target.Value.ServiceCode && string.Equals(other.Name, target.Value.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return LetterTargetProblems.Twice;
        }

        target.Value.Assign(command.Trainee, plan.Assigning.Fill(target.Value, program: null, specialty: null));
        db.Add(target.Value);
        return await db.TrySaveAsync(LetterTargetProblems.Twice, cancellationToken);
    }
}
