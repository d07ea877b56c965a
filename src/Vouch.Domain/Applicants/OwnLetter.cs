namespace Vouch.Domain.Applicants;

/// <summary>One letter an applicant will have, or hopes to have.</summary>
public sealed record OwnLetter
{
    /// <summary>Its writer, or whatever the applicant calls it; unique among the applicant's letters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Slug of the specialty it speaks for; null for a letter that speaks for any.</summary>
    public string? Specialty { get; init; }

    public LetterStanding Standing { get; init; }

    /// <summary>What it counts for at a program: 1, or less when it speaks for another specialty.</summary>
    public double WorthFor(string specialty) => Specialty is null || Specialty == specialty ? 1 : LetterPlan.WorthElsewhere;
}

/// <summary>The letters an applicant has assigned to one program.</summary>
/// <param name="Program">The program's key.</param>
/// <param name="Letters">Names of the applicant's letters.</param>
public sealed record ProgramLetters(string Program, IReadOnlyList<string> Letters);
