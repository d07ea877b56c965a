using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Demonstration;

/// <summary>
/// Fills a database with made-up mentors and trainees, in batches. A second run adds nobody, and one that was cut short goes on
/// where it stopped.
/// </summary>
public sealed class AddFictionalPeople(AppDbContext db, TimeProvider clock)
{
    private const int BatchSize = 1000;

    public sealed record Command(int Seed, int Mentors, int Trainees);

    /// <returns>How many people were added.</returns>
    public async Task<int> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var added = 0;
        foreach (var batch in FictionalPeople.Mentors(command.Seed, command.Mentors, now)
            .Skip(await CountAsync(Roles.Mentor, cancellationToken)).Chunk(BatchSize))
        {
            added += await AddAsync(batch, m => [m.Person, m.Profile, MentorListing.Of(m.Profile, m.Person)], cancellationToken);
        }

        foreach (var batch in FictionalPeople.Trainees(command.Seed, command.Trainees, now)
            .Skip(await CountAsync(Roles.Trainee, cancellationToken)).Chunk(BatchSize))
        {
            added += await AddAsync(batch, t => [t.Person, t.Profile], cancellationToken);
        }

        return added;
    }

    private Task<int> CountAsync(Roles role, CancellationToken cancellationToken)
    {
        var start = FictionalPeople.EmailStart(role);
        return db.Set<Person>().CountAsync(person => person.IsFictional && person.Email.StartsWith(start), cancellationToken);
    }

    private async Task<int> AddAsync<T>(T[] batch, Func<T, object[]> rows, CancellationToken cancellationToken)
    {
        db.AddRange(batch.SelectMany(rows));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return batch.Length;
    }
}
