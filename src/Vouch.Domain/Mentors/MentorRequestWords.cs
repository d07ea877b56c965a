namespace Vouch.Domain.Mentors;

/// <summary>What a request says.</summary>
public sealed record MentorRequestWords(string? WhyYou, string? HopeFor, string? Offer)
{
    public MentorRequestWords Tidy() =>
        new(ProfileText.Paragraphs(WhyYou), ProfileText.Paragraphs(HopeFor), ProfileText.Paragraphs(Offer));

    public Problem? Check() =>
        WhyYou is null or { Length: > MentorRequest.TextLength } ? MentorRequestProblems.WhyYouMissing
        : HopeFor is null or { Length: > MentorRequest.TextLength } ? MentorRequestProblems.HopeForMissing
        : Offer is { Length: > MentorRequest.TextLength } ? MentorRequestProblems.OfferTooLong
        : null;
}
