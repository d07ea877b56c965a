namespace Vouch.Domain.Mentorships;

/// <param name="Name">Who the trainee is to meet.</param>
/// <param name="Email">Their address; shown to nobody before both said yes.</param>
/// <param name="Words">The mentor's words to both.</param>
public sealed record IntroductionOffer(string Name, string Email, string Words);
