using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>The names of everyone a writer has mentored or was asked to write for.</summary>
public sealed class WriterTrainees(AppDbContext db)
{
    public async Task<IReadOnlyList<string>> NamesAsync(PersonId writer, CancellationToken cancellationToken) =>
        await db.Set<Person>()
            .Where(person => db.Set<Mentorship>().Any(mentorship => mentorship.MentorId == writer && mentorship.TraineeId == person.Id)
                || db.Set<LetterRequest>().Any(request => request.WriterId == writer && request.TraineeId == person.Id))
            .Select(person => person.Name)
            .ToListAsync(cancellationToken);
}
