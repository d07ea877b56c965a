namespace Vouch.Domain.Programs;

/// <summary>Refusals about programs and lists of them.</summary>
public static class ProgramProblems
{
    public static readonly Problem InstitutionLength =
        new("programs.institution-length", "Give the institution's name in at most 200 characters.", "Institution");

    public static readonly Problem UploadGone =
        new("programs.upload-gone", "The file is no longer here. Choose it again.", "File");

    public static Problem NoTracks(string institution) =>
        new("programs.no-tracks", $"{institution} needs at least one track with an NRMP code.", "Tracks");

    public static Problem NotAProgramList(string file) => new(
        "programs.not-a-list",
        $"{file} is neither an NRMP Program Results PDF nor a CSV with our columns. Choose one of these files.",
        "File");

    public static Problem TooLarge(string file, int mostMegabytes) => new(
        "programs.too-large",
        $"{file} is larger than {mostMegabytes} MB. A list of all programs in the country is under 2 MB: is this the right file?",
        "File");

    public static Problem NotReadable(string file) => new(
        "programs.pdf-not-readable",
        $"{file} cannot be read as a PDF. It may be damaged: download it again and try once more.",
        "File");

    public static Problem PageNotReadable(string file, int page) => new(
        "programs.pdf-page-not-readable",
        $"{file}, page {page}: the page cannot be read. The file may be damaged: download it again and try once more.",
        "File");

    public static Problem OtherReport(string file, int page) => new(
        "programs.other-report",
        $"{file}, page {page}: this is not an NRMP Program Results report; its columns were not found. Choose that report.",
        "File");

    public static Problem PagesMissing(string file, int found, int stated) => new(
        "programs.pages-missing",
        $"{file} ends after page {found} of {stated}. The download was cut short: download it again and try once more.",
        "File");

    public static Problem RowNotUnderstood(string file, int page, string row) => new(
        "programs.row-not-understood",
        $"{file}, page {page}: the row \"{(row.Length <= 80 ? row : row[..80] + "…")}\" was not understood.",
        "File");

    public static Problem SpecialtyUnknown(string file, string where, string code) => new(
        "programs.specialty-unknown",
        $"{file}, {where}: the season pack has no specialty for the code {code}. Add it to specialties.csv, then import again.",
        "File");

    public static Problem CodeTwice(string file, string where, string code) => new(
        "programs.code-twice", $"{file}, {where}: the code {code} appears twice. Keep one of the rows.", "File");

    public static Problem DirectoryMissing { get; } = new(
        "programs.directory-missing", "There is no program directory yet. It is being made: look again in a minute.");
}
