using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors.Demonstration;

/// <summary>
/// Fills a database with made-up mentors and trainees, in batches. An installation that has listed mentors already is left alone,
/// so a second run adds nobody.
/// </summary>
public sealed class AddFictionalPeople(AppDbContext db, TimeProvider clock)
{
    private const int BatchSize = 1000;

    public sealed record Command(int Seed, int Mentors, int Trainees);

    /// <returns>How many people were added.</returns>
    public async Task<int> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Set<MentorListing>().AnyAsync(cancellationToken))
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        foreach (var batch in FictionalPeople.Mentors(command.Seed, command.Mentors, now).Chunk(BatchSize))
        {
            await AddAsync(batch.SelectMany(m => Rows(m.Person, m.Profile)), cancellationToken);
        }

        foreach (var batch in FictionalPeople.Trainees(command.Seed, command.Trainees, now).Chunk(BatchSize))
        {
            await AddAsync(batch.SelectMany(t => new object[] { t.Person, t.Profile }), cancellationToken);
        }

        return command.Mentors + command.Trainees;
    }

    private static object[] Rows(Vouch.Domain.People.Person person, MentorProfile profile) =>
        [person, profile, MentorListing.Of(profile, person)];

    private async Task AddAsync(IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
