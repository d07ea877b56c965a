using System.Globalization;
using Vouch.Domain.Letters.Checks.Lexicons;

namespace Vouch.Domain.Letters.Files;

/// <summary>What a service asks of a letter file. What is not published stays unknown (null) and is not checked.</summary>
/// <param name="Service">Short name, <c>eras</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="MaxBytes">Largest file taken.</param>
/// <param name="Page">The one page size taken.</param>
/// <param name="ForbidsEncryption">Whether encrypted files are refused.</param>
/// <param name="ForbidsSignatureField">Whether digital signatures are refused.</param>
/// <param name="ForbidsFormFields">Whether fields that can be filled in are refused.</param>
/// <param name="ForbiddenNameCharacters">Characters a file name may not have.</param>
/// <param name="SafeName">Whether only letters, digits and underscores are allowed in the name.</param>
/// <param name="Requires">What the letter itself must show: contact, date, applicant, english.</param>
/// <param name="Source">Where this is published.</param>
/// <param name="LastChecked">When that was last read.</param>
/// <param name="Notes">What else is known.</param>
public sealed record FileProfile(
    string Service, string Name, long? MaxBytes, PageSize? Page, bool? ForbidsEncryption, bool? ForbidsSignatureField, bool? ForbidsFormFields,
    string ForbiddenNameCharacters, bool SafeName, IReadOnlyList<string> Requires, string Source, DateOnly? LastChecked, string Notes)
{
    /// <summary>Every service known, in the order of <c>data/services/letter-files.csv</c>.</summary>
    public static IReadOnlyList<FileProfile> All { get; } = [.. LexiconTable.Read("services/letter-files.csv").Select(Of)];

    public static FileProfile? Find(string service) => All.FirstOrDefault(p => string.Equals(p.Service, service, StringComparison.OrdinalIgnoreCase));

    private static FileProfile Of(IReadOnlyDictionary<string, string> row) => new(
        row["service"],
        row["name"],
        Number(row["max_bytes"]),
        Number(row["page_width_points"]) is { } width && Number(row["page_height_points"]) is { } height ? new PageSize(width, height) : null,
        YesNo(row["forbids_encryption"]),
        YesNo(row["forbids_signature_field"]),
        YesNo(row["forbids_form_fields"]),
        row["forbidden_name_characters"],
        YesNo(row["safe_name"]) == true,
        row["requires"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row["source"],
        row["last_checked"].Length == 0 ? null : DateOnly.Parse(row["last_checked"], CultureInfo.InvariantCulture),
        row["notes"]);

    private static long? Number(string field) => field.Length == 0 ? null : long.Parse(field, CultureInfo.InvariantCulture);

    private static bool? YesNo(string field) => field.Length == 0 ? null : field == "yes";
}
