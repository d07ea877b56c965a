using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>The two people of a request.</summary>
public sealed class LetterPeople(AppDbContext db)
{
    public async Task<(Person Trainee, Person Writer)> OfAsync(LetterRequest request, CancellationToken cancellationToken)
    {
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => person.Id == request.TraineeId || person.Id == request.WriterId)
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        return (people[request.TraineeId], people[request.WriterId]);
    }
}
