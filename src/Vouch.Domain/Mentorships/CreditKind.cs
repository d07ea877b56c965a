namespace Vouch.Domain.Mentorships;

/// <summary>What a task earns when it is done, agreed before it begins.</summary>
public enum CreditKind
{
    /// <summary>Named in the acknowledgments.</summary>
    Acknowledgment,
    Coauthor,
    FirstAuthor,
    Presenter,

    /// <summary>Experience to speak of, without a publication.</summary>
    Experience,
}
