namespace Vouch.Domain.Programs;

/// <summary>One list taken over: what it was, who took it over and what it changed. The newest one names the directory.</summary>
public sealed class DirectoryEdition
{
    private DirectoryEdition()
    {
    }

    public DirectoryEditionId Id { get; private set; }

    /// <summary>File name, or the demonstration's name.</summary>
    public string Name { get; private set; } = "";

    public bool IsFictional { get; private set; }

    public DateTimeOffset TakenOverAt { get; private set; }

    /// <summary>Null when the product made it itself.</summary>
    public PersonId? TakenOverBy { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Vanished { get; private set; }

    public static DirectoryEdition Record(
        string name, bool isFictional, ListingChanges changes, PersonId? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(changes);
        return new()
        {
            Id = DirectoryEditionId.New(now),
            Name = name.Length <= 200 ? name : name[..200],
            IsFictional = isFictional,
            TakenOverAt = now,
            TakenOverBy = by,
            New = changes.New.Count,
            Changed = changes.Changed.Count,
            Vanished = changes.Vanished.Count,
        };
    }
}
