using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.SmartPick;
using Vouch.App.Installations;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Demonstration;

/// <summary>
/// The case of Vouch, lived through by made-up people with the real use cases, from the first search for a mentor to the letters in
/// the portal. The command shows it; the demonstration installation begins with it.
/// </summary>
public static class Story
{
    /// <summary>Days from the first day of the story to its last.</summary>
    private const int Length = 1462;

    /// <summary>What the story leaves behind.</summary>
    /// <param name="Letter">The letter as its writer downloads it.</param>
    /// <param name="Packet">What the writer was given.</param>
    /// <param name="Calendar">The invitation to the meeting that is next.</param>
    /// <param name="Letters">Her signed letters, as Smart Pick counts them.</param>
    public sealed record Outcome(PersonId Trainee, LetterFile Letter, byte[] Packet, string Calendar, GetMyLetters.View Letters);

    /// <summary>Tells the story into an empty, migrated database, so that its last day is <paramref name="endsAt"/>. All of it is kept, or nothing.</summary>
    /// <param name="tell">Hears of each step when it is done.</param>
    /// <exception cref="StoryStoppedException">A use case refused a step.</exception>
    /// <param name="lastly">What belongs to the same whole and is done before it becomes visible.</param>
    internal static async Task<Result<Outcome>> TellAsync(
        StoryHouse house, DateTimeOffset endsAt, Action<StoryStep> tell, CancellationToken cancellationToken, Func<Teller, Cast, Task>? lastly = null)
    {
        var startsAt = endsAt.AddDays(-Length);
        house.Clock.MoveTo(startsAt);
        await house.BeginAsync(cancellationToken);
        if (await SetUpAsync(house, endsAt, cancellationToken) is { } tooLate)
        {
            return tooLate;
        }

        var story = new Teller(house, startsAt, tell, cancellationToken);
        var cast = Cast.Assemble(startsAt);
        var (find, meet, grow, letters) = (new FindChapter(story, cast), new MeetChapter(story), new GrowChapter(story), new LetterChapter(story));

        var pair = await find.TellAsync();
        var (physician, study) = await new CollegeYear(story, meet, grow).TellAsync(pair);
        var others = await new MedicalSchool(story, cast, find, meet, grow).TellAsync(pair, physician, study);
        var last = await new LastYear(story, cast, find, letters).TellAsync(pair, others);
        await new School(story, cast, find).TellAsync();
        var outcome = await LookAsync(story, meet, letters, pair, last);
        await (lastly?.Invoke(story, cast) ?? Task.CompletedTask);
        await house.CommitAsync(cancellationToken);
        return outcome;
    }

    // Of two who set up the same installation at the same moment, one is refused.
    private static Task<Problem?> SetUpAsync(StoryHouse house, DateTimeOffset now, CancellationToken cancellationToken) =>
        house.RunAsync<AppDbContext, Problem?>(async db =>
        {
            if (await db.Users.AnyAsync(cancellationToken))
            {
                return DemonstrationProblems.AlreadySetUp;
            }

            db.Add(Installation.SetUp(InstallationKind.Demonstration, now));
            return await db.TrySaveAsync(DemonstrationProblems.AlreadySetUp, cancellationToken);
        });

    private static async Task<Outcome> LookAsync(Teller story, MeetChapter meet, LetterChapter letters, Pair pair, LastYear.Outcome last)
    {
        var next = await meet.ArrangeAsync(pair, Length + 6, new("Which programs would you look at twice?", ""));
        story.MoveTo(Length);
        return new(
            pair.Trainee.Id,
            await letters.FileAsync(last.Desk),
            LetterPacketFile.Of(await letters.DeskAsync(last.Desk), story.Today, isFictional: true),
            await story.GetAsync<GetCalendarFile, string>(useCase => useCase.ExecuteAsync(new(next, pair.Trainee.Id), story.Cancel)),
            await story.AskAsync<GetMyLetters, GetMyLetters.View>(useCase => useCase.ExecuteAsync(pair.Trainee.Id, story.Cancel)));
    }
}
