namespace Vouch.App.Features.Letters;

/// <summary>How long what is written for letters is kept, in days. Section <c>Retention</c> of the settings; a school sets what its own rules ask.</summary>
public sealed class RetentionOptions
{
    /// <summary>Shorter would erase what a writer may still need to mend a letter that did not arrive.</summary>
    public const int LeastDays = 30;

    /// <summary>Drafts, their versions and worksheets after the letter was signed and handed over, or its request ended; packets without a letter too.</summary>
    public int DraftDays { get; set; } = 180;

    /// <summary>The private reason of a no, after the no.</summary>
    public int ReasonDays { get; set; } = 180;

    /// <summary>What a letter says, its file and its packet, after it was signed. The record that verifies a copy holds no word of it and stays.</summary>
    public int LetterDays { get; set; } = 7 * 365 + 2;

    /// <summary>Null when the figures can be used.</summary>
    public string? Check() => Math.Min(DraftDays, Math.Min(ReasonDays, LetterDays)) < LeastDays
        ? $"Each figure of the section Retention is at least {LeastDays} days."
        : null;
}
