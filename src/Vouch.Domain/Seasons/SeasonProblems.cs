namespace Vouch.Domain.Seasons;

/// <summary>Refusals of a season pack.</summary>
public static class SeasonProblems
{
    public static Problem FileMissing(string file) =>
        new("season.file-missing", $"The season pack has no {file}. Copy the whole folder.");

    public static Problem SourceMissing(string file, int line) =>
        new("season.source-missing", $"{file}, line {line}: the row has no source. Every figure needs one.");

    public static Problem SourceUnknown(string file, int line, string source) =>
        new("season.source-unknown", $"{file}, line {line}: the source \"{source}\" is not in {(file == SeasonPackReader.CalendarFile ? SeasonPackReader.CalendarSourcesFile : "sources.csv")}. Add it there.");

    public static Problem EventTwice(int line, CalendarEvent twice) =>
        new("season.event-twice", $"{SeasonPackReader.CalendarFile}, line {line}: {twice.Body} {twice.Event} of season {twice.Season} is there already. Keep the better source.");

    public static Problem SpecialtyUnknown(string file, int line, string specialty) =>
        new(
            "season.specialty-unknown",
            $"{file}, line {line}: the specialty \"{specialty}\" is not in specialties.csv. Add it there.");
}
