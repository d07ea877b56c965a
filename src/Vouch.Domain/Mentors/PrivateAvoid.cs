using Vouch.Domain.People;

namespace Vouch.Domain.Mentors;

/// <summary>
/// Somebody whom a person does not want to be paired with, known by their address so that it does not matter whether they are here yet.
/// Only the writer reads it: the other and the office are never told, and no reason is asked.
/// </summary>
public sealed class PrivateAvoid
{
    public const int MostEach = 100;

    private PrivateAvoid()
    {
    }

    public PersonId PersonId { get; private set; }

    /// <summary>The address of the other, as Vouch writes addresses.</summary>
    public string Email { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <param name="person">Who writes it.</param>
    /// <param name="email">The address of the other.</param>
    /// <param name="already">Addresses on the list.</param>
    /// <param name="now">The time of writing.</param>
    public static Result<PrivateAvoid> Of(Person person, string? email, IReadOnlyCollection<string> already, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(already);
        var checkedAddress = Person.Create("x", email ?? "", Roles.None, now);
        return checkedAddress.Problem is not null ? PrivateAvoidProblems.Email
            : checkedAddress.Value.Email == person.Email ? PrivateAvoidProblems.Yourself
            : already.Contains(checkedAddress.Value.Email) ? PrivateAvoidProblems.Already
            : already.Count >= MostEach ? PrivateAvoidProblems.TooMany
            : new PrivateAvoid { PersonId = person.Id, Email = checkedAddress.Value.Email, AddedAt = now };
    }
}
