namespace Vouch.Domain.Letters.Worksheets;

/// <summary>How a question of a form is answered.</summary>
public enum AnswerKind
{
    Text,
    Choice,

    /// <summary>Any number of the options, kept with a bar between them.</summary>
    Many,

    /// <summary>1 to 99.</summary>
    Percentile,
}
