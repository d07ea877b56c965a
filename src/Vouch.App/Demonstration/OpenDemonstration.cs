using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Vouch.App.Demonstration.SchoolYear;
using Vouch.App.Features.Programs;
using Vouch.App.Installations;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Demonstration;

/// <summary>
/// Makes an empty installation a demonstration for good: the case, lived through by the real use cases, and around it a school whose year was
/// simulated, both up to this moment. All of it appears at once or, when it is cut short, nothing does.
/// </summary>
public sealed class OpenDemonstration(
    AppDbContext db, MakeDemonstrationDirectory makeDirectory, IConfiguration configuration, IDataProtectionProvider keys, TimeProvider clock)
{
    private const int Seed = 2026;

    /// <summary>Why there can be none here; null when there can.</summary>
    public async Task<Problem?> RefusalAsync(CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(cancellationToken) || await db.Set<Installation>().AnyAsync(cancellationToken)
            ? DemonstrationProblems.AlreadySetUp
            : null;

    /// <param name="tell">Hears of each step when it is done.</param>
    public async Task<Problem?> ExecuteAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        await makeDirectory.ExecuteAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await using var house = new StoryHouse(configuration, new StoryClock(now), keys);
        return (await Story.TellAsync(house, now, step => tell(step.Title), cancellationToken, FillAsync)).Problem;

        async Task FillAsync(Teller story, Cast cast)
        {
            await house.RunAsync<FillSchool, long>(fill => fill.ExecuteAsync(
                new(Seed, 1, FindChapter.OtherMentors, FindChapter.OtherTrainees, WithLetters: true, now), _ => { }, cancellationToken));
            tell($"A year of {FillSchool.Trainees} trainees and {FillSchool.Mentors} mentors");
            await new CohortChapter(story, cast).TellAsync();
            tell("A cohort, matched and not yet published");
        }
    }
}
