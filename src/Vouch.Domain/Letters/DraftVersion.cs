namespace Vouch.Domain.Letters;

/// <summary>A draft as it was at one moment; the writer's alone, like the draft.</summary>
public sealed class DraftVersion
{
    private DraftVersion()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    /// <summary>The draft's version when it was taken.</summary>
    public int Number { get; private set; }

    public Confidential Text { get; private set; } = Confidential.Of("");

    public DateTimeOffset SavedAt { get; private set; }

    public PersonId SavedBy { get; private set; }

    /// <summary>Taken by itself while the writer typed; the next one soon after takes its place.</summary>
    public bool IsAutomatic { get; private set; }

    internal static DraftVersion Of(LetterDraft draft, bool isAutomatic) => new()
    {
        RequestId = draft.RequestId,
        Number = draft.Version,
        Text = Confidential.Of(draft.Text.ReadText()), // sealed for its own row
        SavedAt = draft.SavedAt,
        SavedBy = draft.SavedBy,
        IsAutomatic = isAutomatic,
    };
}
