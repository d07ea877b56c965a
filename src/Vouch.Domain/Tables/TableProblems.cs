namespace Vouch.Domain.Tables;

/// <summary>Refusals of a table, each naming file, line and mend.</summary>
public static class TableProblems
{
    public static Problem Empty(string file) =>
        new("table.empty", $"{file} is empty. It needs a header line and at least one row.", "File");

    public static Problem ColumnMissing(string file, string column) =>
        new("table.column-missing", $"{file}, line 1: there is no column \"{column}\". Add it to the header line.", "File");

    public static Problem ColumnTwice(string file, string column) =>
        new("table.column-twice", $"{file}, line 1: the column \"{column}\" appears twice. Keep one of them.", "File");

    public static Problem Unreadable(string file, int line, string fault) =>
        new("table.unreadable", $"{file}, line {line}: the row {fault}. Correct the line and try again.", "File");

    public static Problem WrongWidth(string file, int line, int expected, int found) =>
        new(
            "table.wrong-width",
            $"{file}, line {line}: {found} fields where the header has {expected}. Put fields with commas in quotation marks.",
            "File");

    public static Problem TooLong(string file, int most) =>
        new("table.too-long", $"{file} has more than {most} rows. Split it into smaller files.", "File");

    public static Problem BadValue(string file, int line, string column, string value, string wanted) =>
        new("table.bad-value", $"{file}, line {line}, column {column}: \"{Shortened(value)}\" is not {wanted}.", "File");

    public static Problem Repeated(string file, int line, string what, int firstLine) =>
        new("table.repeated", $"{file}, line {line}: {what} was already given on line {firstLine}. Keep one of them.", "File");

    private static string Shortened(string value) => value.Length <= 40 ? value : $"{value[..40]}…";
}
