using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>Whom Vouch knows of a long list, asked in pieces both databases take.</summary>
internal static class KnownPeople
{
    private const int Piece = 500;

    /// <param name="db">The database.</param>
    /// <param name="emails">Addresses as Vouch writes them.</param>
    /// <param name="cancellationToken">Stops between pieces.</param>
    public static async Task<Dictionary<string, Person>> PeopleByEmailAsync(
        this AppDbContext db, IEnumerable<string> emails, CancellationToken cancellationToken)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var piece in emails.Distinct().Chunk(Piece))
        {
            foreach (var person in await db.Set<Person>().Where(person => piece.Contains(person.Email)).ToListAsync(cancellationToken))
            {
                people[person.Email] = person;
            }
        }

        return people;
    }

    public static async Task<HashSet<PersonId>> WithMentorProfileAsync(
        this AppDbContext db, IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        var mentors = new HashSet<PersonId>();
        foreach (var piece in people.Select(person => person.Id).Chunk(Piece))
        {
            mentors.UnionWith(await db.Set<MentorProfile>()
                .Where(profile => piece.Contains(profile.PersonId)).Select(profile => profile.PersonId).ToListAsync(cancellationToken));
        }

        return mentors;
    }
}
