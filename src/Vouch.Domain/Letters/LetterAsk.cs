namespace Vouch.Domain.Letters;

/// <summary>What a trainee asks of a writer.</summary>
/// <param name="Specialty">Required for residency and fellowship, empty otherwise.</param>
/// <param name="HopesFor">What the trainee hopes the letter can speak to, in the trainee's words.</param>
/// <param name="WantedOn">The day the trainee would like to have it.</param>
/// <param name="DeadlineOn">The hard deadline: after this day the letter no longer counts.</param>
/// <param name="Destinations">Where the letter goes, each with the number that service knows the letter or trainee by.</param>
public sealed record LetterAsk(
    LetterPurpose Purpose,
    string Specialty,
    string HopesFor,
    DateOnly WantedOn,
    DateOnly DeadlineOn,
    IReadOnlyList<LetterAsk.Destination> Destinations)
{
    public sealed record Destination(string ServiceCode, string Reference);
}
