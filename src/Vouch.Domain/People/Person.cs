namespace Vouch.Domain.People;

/// <summary>Somebody Vouch knows by name and e-mail. A mentor need not have an account to be one.</summary>
public sealed class Person
{
    private const string NobodysDomain = "erased.invalid";

    private Person()
    {
    }

    public PersonId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Lower case; unique among people.</summary>
    public string Email { get; private set; } = "";

    public Roles Roles { get; private set; }

    /// <summary>IANA time zone, such as <c>America/Chicago</c>; meetings are shown in it.</summary>
    public string TimeZone { get; private set; } = "America/New_York";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Set for people of the demonstration; every page that shows one says so.</summary>
    public bool IsFictional { get; private set; }

    /// <summary>When this person had their account erased; what others keep of the time together names nobody from then on.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public static Result<Person> Create(string name, string email, Roles roles, DateTimeOffset now, bool isFictional = false)
    {
        name = name.Trim();
        if (name.Length is 0 or > 120)
        {
            return PeopleProblems.NameLength;
        }

        email = NormalizeEmail(email);
        if (!LooksLikeEmail(email))
        {
            return PeopleProblems.NotAnEmail;
        }

        return new Person
        {
            Id = PersonId.New(now),
            Name = name,
            Email = email,
            Roles = roles,
            CreatedAt = now,
            IsFictional = isFictional,
        };
    }

    /// <summary>The one way an address is written here, so that two spellings of it are one person.</summary>
    public static string NormalizeEmail(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().ToLowerInvariant();
    }

    public void Grant(Roles roles) => Roles |= roles;

    public void Revoke(Roles roles) => Roles &= ~roles;

    public bool Is(Roles role) => (Roles & role) == role;

    public Problem? Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        if (name.Length is 0 or > 120)
        {
            return PeopleProblems.NameLength;
        }

        Name = name;
        return null;
    }

    /// <summary>Another address for the same person.</summary>
    public Problem? Readdress(string email)
    {
        email = NormalizeEmail(email);
        if (!LooksLikeEmail(email))
        {
            return PeopleProblems.NotAnEmail;
        }

        Email = email;
        return null;
    }

    /// <summary>Nothing here says any more who this was. No mail goes to the address: the domain exists nowhere (RFC 2606).</summary>
    public void Erase(DateTimeOffset now)
    {
        Name = Is(Roles.Mentor) ? "A former mentor" : "A former trainee";
        Email = $"{Id}@{NobodysDomain}";
        (Roles, TimeZone, ErasedAt) = (Roles.None, "America/New_York", now);
    }

    /// <summary>Whether an address belongs to somebody who was erased.</summary>
    public static bool IsNobodys(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.EndsWith($"@{NobodysDomain}", StringComparison.Ordinal);
    }

    public Problem? MoveTo(string timeZone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) || !zone.HasIanaId)
        {
            return PeopleProblems.UnknownTimeZone;
        }

        TimeZone = timeZone;
        return null;
    }

    // Full validity is what the confirmation mail proves; this refuses what could never be delivered or would break a header.
    internal static bool LooksLikeEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == email.LastIndexOf('@')
            && email.Length <= 254
            && email.IndexOf('.', at) > at + 1
            && !email.EndsWith('.')
            && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"');
    }
}
