using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.SmartPick.Answers;

namespace Vouch.App.Demonstration;

/// <summary>Walks the whole case headless on a fresh SQLite database: the story, then the residency list.</summary>
public static class ShowTheCase
{
    /// <summary>The story always ends here, when applications of the season we ship are open; the computer's own clock does not matter.</summary>
    public static readonly DateTimeOffset EndsAt = new(2025, 9, 26, 15, 0, 0, TimeSpan.Zero);

    /// <param name="DataFolder">Empty and ours: database, markets and uploads go here.</param>
    /// <param name="DirectoryName">The file of real programs; null for the fictional ones.</param>
    public sealed record Command(string DataFolder, string? DirectoryName, byte[]? Directory);

    /// <param name="Case">Null, with <paramref name="List"/>, when the directory was refused.</param>
    public sealed record Shown(Story.Outcome? Case, SmartPickView? List, IReadOnlyList<Problem> DirectoryProblems);

    /// <exception cref="StoryStoppedException">A use case refused a step.</exception>
    public static async Task<Shown> RunAsync(Command command, Action<StoryStep> tell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var settings = new Dictionary<string, string?> { ["Site:DataFolder"] = command.DataFolder, ["Site:BaseUrl"] = "https://vouch.example" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var house = new StoryHouse(configuration, new StoryClock(EndsAt), keys: null);
        await house.RunAsync<AppDbContext, bool>(async db =>
        {
            await db.Database.MigrateAsync(cancellationToken);
            return true;
        });

        var list = new ListChapter(new Teller(house, EndsAt, tell, cancellationToken));
        var problems = await list.DirectoryAsync(command.DirectoryName, command.Directory);
        if (problems.Count > 0)
        {
            return new(null, null, problems);
        }

        var told = await Story.TellAsync(house, EndsAt, tell, cancellationToken);
        return told.Problem is { } problem
            ? throw new StoryStoppedException("Setting up", problem)
            : new(told.Value, await list.PickAsync(told.Value.Letters), []);
    }
}
