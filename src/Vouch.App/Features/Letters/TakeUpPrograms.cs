using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>
/// A trainee takes a list of residency programs over: each becomes a place letters go to through ERAS and gets the letters that count most
/// there. Programs that are there already keep what was decided.
/// </summary>
public sealed class TakeUpPrograms(AppDbContext db, LetterPlanReader plans, DirectoryShelf directories, SeasonShelf seasons, TimeProvider clock)
{
    private const string Service = "eras";

    /// <param name="Programs">Keys of the directory's programs; a key it does not know is left out.</param>
    public sealed record Command(PersonId Trainee, IReadOnlyCollection<string> Programs);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var directory = await directories.GetAsync(db, cancellationToken);
        var programs = command.Programs.Distinct(StringComparer.Ordinal).Select(key => directory?.Find(key)).OfType<Domain.Programs.ResidencyProgram>().ToList();
        if (programs.Count == 0)
        {
            return LetterTargetProblems.ProgramUnknown;
        }

        var plan = await plans.ReadAsync(command.Trainee, LetterPurpose.Residency, cancellationToken);
        var known = plan.Targets.Select(target => target.ProgramKey).ToHashSet(StringComparer.Ordinal);
        var added = programs.Where(program => !known.Contains(program.Key)).ToList();
        if (plan.Targets.Count + added.Count > LetterTarget.MostPerTrainee)
        {
            return LetterTargetProblems.TooManyTargets;
        }

        foreach (var program in added)
        {
            var specialty = seasons.Current.FindSpecialty(program.Specialty)?.Name ?? program.Specialty;
            var name = $"{program.Institution}, {specialty}";
            var target = LetterTarget.Of(
                command.Trainee,
                Service,
                name.Length <= LetterTarget.LongestName ? name : name[..LetterTarget.LongestName],
                program.Key,
                deadlineOn: null,
                clock.GetUtcNow());
            if (target.Problem is { } problem)
            {
                return problem;
            }

            target.Value.Assign(command.Trainee, plan.Assigning.Fill(target.Value, program, program.Specialty));
            db.Add(target.Value);
        }

        return await db.TrySaveAsync(LetterTargetProblems.Twice, cancellationToken);
    }
}
