using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Vouch.App.Features.Programs;
using Vouch.Domain;

namespace Vouch.App.Demonstration;

/// <summary>
/// Makes an empty installation a demonstration for good: a fictional school that has lived through the case, up to this moment. All
/// of it appears at once or, when it is cut short, nothing does.
/// </summary>
public sealed class OpenDemonstration(
    MakeDemonstrationDirectory makeDirectory, IConfiguration configuration, IDataProtectionProvider keys, TimeProvider clock)
{
    public async Task<Problem?> ExecuteAsync(CancellationToken cancellationToken)
    {
        await makeDirectory.ExecuteAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await using var house = new StoryHouse(configuration, new StoryClock(now), keys);
        return (await Story.TellAsync(house, now, _ => { }, cancellationToken)).Problem;
    }
}
