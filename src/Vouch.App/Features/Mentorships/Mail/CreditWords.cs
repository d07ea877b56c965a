using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships.Mail;

internal static class CreditWords
{
    public static string Of(CreditKind credit) => credit switch
    {
        CreditKind.Acknowledgment => "named in the acknowledgments",
        CreditKind.Coauthor => "coauthor",
        CreditKind.FirstAuthor => "first author",
        CreditKind.Presenter => "presenter",
        CreditKind.Experience => "experience, without a publication",
        _ => throw new ArgumentOutOfRangeException(nameof(credit), credit, null),
    };
}
