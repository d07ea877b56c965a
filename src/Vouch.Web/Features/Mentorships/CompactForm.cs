using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships;

/// <summary>The terms of a compact as a form sends them.</summary>
public interface ICompactForm
{
    int? MeetEveryDays { get; set; }

    string? Channels { get; set; }

    string? Preparation { get; set; }

    string? Confidentiality { get; set; }

    string? Credit { get; set; }

    string? Ending { get; set; }
}

internal static class CompactFormTerms
{
    public static CompactTerms Terms(this ICompactForm form) => new(
        form.MeetEveryDays ?? 0, form.Channels ?? "", form.Preparation ?? "", form.Confidentiality ?? "", form.Credit ?? "", form.Ending ?? "");

    public static void Fill(this ICompactForm form, CompactTerms terms) =>
        (form.MeetEveryDays, form.Channels, form.Preparation, form.Confidentiality, form.Credit, form.Ending) =
        (terms.MeetEveryDays, terms.Channels, terms.Preparation, terms.Confidentiality, terms.Credit, terms.Ending);
}
