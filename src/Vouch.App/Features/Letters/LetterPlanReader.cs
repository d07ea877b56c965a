using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.App.Seasons;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee's letters and where they go, in three queries. Reads states and specialties, never a text.</summary>
public sealed class LetterPlanReader(AppDbContext db, SeasonShelf seasons)
{
    /// <param name="Targets">By name; tracked, so that a use case may assign.</param>
    public sealed record Plan(IReadOnlyList<LetterTarget> Targets, IReadOnlyList<LetterRequest> Requests, LetterAssigning Assigning);

    /// <param name="purpose">Letters for this purpose alone; null for all.</param>
    public async Task<Plan> ReadAsync(PersonId trainee, LetterPurpose? purpose, CancellationToken cancellationToken)
    {
        var targets = await db.Set<LetterTarget>().Where(target => target.TraineeId == trainee).ToListAsync(cancellationToken);
        var requests = await db.Set<LetterRequest>().AsNoTracking()
            .Where(request => request.TraineeId == trainee && request.Status != LetterRequestStatus.Draft && (purpose == null || request.Purpose == purpose))
            .ToListAsync(cancellationToken);
        var writers = requests.Select(request => request.WriterId).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking()
            .Where(person => writers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new(
            [.. targets.OrderBy(target => target.Name, StringComparer.OrdinalIgnoreCase).ThenBy(target => target.ProgramKey, StringComparer.Ordinal)],
            requests,
            LetterAssigning.Of(requests, names, SlugOf));
    }

    private string? SlugOf(string specialty) =>
        seasons.Current.Specialties.FirstOrDefault(known => string.Equals(known.Name, specialty, StringComparison.OrdinalIgnoreCase))?.Slug;
}
