using System.Web;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors.Directory;

/// <summary>The filters of the directory as they stand in its address: one form for the page, for saved searches and for their mails.</summary>
public static class DirectoryFilters
{
    /// <summary>Only what is set, always in the same order, without the page.</summary>
    public static string ToAddress(GetMentorDirectory.Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        (string Key, string? Value)[] all =
        [
            ("q", query.Text),
            ("specialty", query.Specialty),
            ("offer", query.Offers == Offers.None ? null : query.Offers.ToString()),
            ("position", query.Position?.ToString()),
            ("format", query.Format == MeetingFormats.None ? null : query.Format.ToString()),
            ("language", query.Language),
            ("open", query.OnlyOpen ? "true" : null),
        ];
        return string.Join('&', all.Where(one => !string.IsNullOrWhiteSpace(one.Value)).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!.Trim())}"));
    }

    /// <summary>Reads an address back; what is no filter, or has no such value, is left out.</summary>
    public static GetMentorDirectory.Query Read(PersonId viewer, string? address)
    {
        var values = HttpUtility.ParseQueryString(address ?? "");
        return new(viewer)
        {
            Text = values["q"],
            Specialty = Specialty.Find(values["specialty"])?.Code,
            Offers = One<Offers>(values["offer"]) ?? Offers.None,
            Position = One<MentorPosition>(values["position"]),
            Format = One<MeetingFormats>(values["format"]) ?? MeetingFormats.None,
            Language = values["language"],
            OnlyOpen = values["open"] == "true",
        };
    }

    private static T? One<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: false, out var value) && Enum.IsDefined(value) ? value : null;
}
