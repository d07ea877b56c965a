using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>Open places get the letters that may go there, those that count most first; what was decided stays.</summary>
public sealed class FillLetterTargets(AppDbContext db, LetterPlanReader plans, DirectoryShelf directories)
{
    public sealed record Command(PersonId Trainee);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(command.Trainee, purpose: null, cancellationToken);
        var directory = await directories.GetAsync(db, cancellationToken);
        foreach (var target in plan.Targets)
        {
            var program = directory?.Find(target.ProgramKey);
            if (target.Assign(command.Trainee, plan.Assigning.Fill(target, program, program?.Specialty)) is { } problem)
            {
                return problem;
            }
        }

        return await db.TrySaveAsync(cancellationToken);
    }
}
