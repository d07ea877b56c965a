namespace Vouch.Web.Features.Mentorships;

/// <summary>An introduction as a mentor's form sends it.</summary>
public interface IIntroductionForm
{
    string? OtherName { get; set; }

    string? OtherEmail { get; set; }

    string? Words { get; set; }
}
