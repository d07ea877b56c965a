namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>What is known about a letter apart from its text. Anything unknown is left out and its guard stays silent.</summary>
public sealed record GuardContext
{
    /// <summary>Full name of the applicant, as it should stand in the letter.</summary>
    public string? ApplicantName { get; init; }

    /// <summary><c>she/her</c>, <c>he/him</c>, <c>they/them</c>.</summary>
    public string? Pronouns { get; init; }

    public string? WriterName { get; init; }

    /// <summary>The specialty applied to.</summary>
    public string? Specialty { get; init; }

    /// <summary>Whom the letter should address; empty or a role ("Program Director") when it goes to many.</summary>
    public string? Addressee { get; init; }

    /// <summary>Names of the writer's other trainees.</summary>
    public IReadOnlyList<string> OtherTrainees { get; init; } = [];

    /// <summary>Other letters by the same writer.</summary>
    public IReadOnlyList<string> OtherLetters { get; init; } = [];
}
