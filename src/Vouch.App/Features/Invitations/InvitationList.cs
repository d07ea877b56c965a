using System.Text;
using Vouch.App.Files.Lists;
using Vouch.Domain;
using Vouch.Domain.Invitations;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>
/// Reads an office's list: a table with a header line (a file, or copied out of a spreadsheet) or one person a line. Columns: <c>name</c> and
/// <c>email</c>; then, if there, <c>role</c>, <c>stage</c> and <c>cohort</c>.
/// </summary>
/// <param name="role">For lines that name none.</param>
/// <param name="cohort">For lines that name none.</param>
/// <param name="cohorts">Those there are, by name.</param>
internal sealed class InvitationList(Roles role, CohortId? cohort, IReadOnlyDictionary<string, CohortId> cohorts)
{
    public Result<List<(int Line, Result<InvitationDetails> Read)>> Read(string file, byte[] content)
    {
        if (!IsFile(content) && AsLines(Encoding.UTF8.GetString(content)) is { } lines)
        {
            return lines.Count > PeopleFile.MostRows ? InvitationListProblems.TooMany(PeopleFile.MostRows)
                : lines.Count == 0 ? InvitationListProblems.Nobody
                : lines.ConvertAll(line => (line.Line, Of(line.Text)));
        }

        var rows = PeopleFile.Read(file, IsFile(content) ? content : Encoding.UTF8.GetBytes(Commas(Encoding.UTF8.GetString(content))));
        return rows.Problem is { } problem ? problem : rows.Value.ConvertAll(row => (row.Line, Of(row)));
    }

    private static bool IsFile(byte[] content) =>
        content.AsSpan().StartsWith("PK"u8) || Encoding.UTF8.GetString(content).AsSpan().TrimStart("\uFEFF \r\n\t").StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase);

    // Null when the first line names columns.
    private static List<(int Line, string Text)>? AsLines(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index()
            .Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => (line.Index + 1, line.Item)).ToList();
        return lines.Count > 0 && lines[0].Item.Split(',', ';', '\t').Select(head => head.Trim().Trim('"')).Contains("email", StringComparer.OrdinalIgnoreCase) ? null : lines;
    }

    // Cells copied from a spreadsheet come with tabs; some spreadsheets save with semicolons.
    private static string Commas(string text)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var header = text.AsSpan().TrimStart().Trim('\n');
        header = header.IndexOf('\n') is >= 0 and var end ? header[..end] : header;
        var separator = header.Contains('\t') ? '\t' : header.Contains(',') ? ',' : ';';
        if (separator == ',')
        {
            return text;
        }

        var table = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                Domain.Tables.CsvTable.AppendRecord(table, line.Split(separator).Select(cell => cell.Trim().Trim('"')).ToArray());
            }
            else
            {
                table.Append('\n');
            }
        }

        return table.ToString();
    }

    private Result<InvitationDetails> Of(string line) =>
        PersonLine.Read(line) is { } person ? Checked(new(person.Name, person.Email, role, null, cohort)) : InvitationListProblems.Unread;

    private Result<InvitationDetails> Of(ListRow row)
    {
        var said = (Role: row["role"], Stage: row["stage"], Cohort: row["cohort"]);
        Roles? as_ = said.Role.Length == 0 ? role
            : said.Role.Equals("mentor", StringComparison.OrdinalIgnoreCase) ? Roles.Mentor
            : said.Role.Equals("trainee", StringComparison.OrdinalIgnoreCase) ? Roles.Trainee
            : null;
        if (as_ is not { } known)
        {
            return InvitationListProblems.NoSuchRole(said.Role);
        }

        var stage = said.Stage.Length == 0 ? null : StageOf(said.Stage);
        if (said.Stage.Length > 0 && stage is null)
        {
            return InvitationListProblems.NoSuchStage(said.Stage);
        }

        var into = cohort;
        if (said.Cohort.Length > 0)
        {
            if (!cohorts.TryGetValue(said.Cohort, out var named))
            {
                return InvitationListProblems.NoSuchCohort(said.Cohort);
            }

            into = named;
        }

        return Checked(new(row["name"], row["email"], known, stage, into));
    }

    // By the rules that hold for every invitation; a refused one is the same sentence here and there.
    private static Result<InvitationDetails> Checked(InvitationDetails details) =>
        Invitation.Create(details, default, DateTimeOffset.UnixEpoch) is { Problem: { } problem } ? problem
            : details with { Name = details.Name.Trim(), Email = Person.NormalizeEmail(details.Email) };

    /// <summary>By the words pages use, the choice's name, or the year as schools write it: M1 to M4.</summary>
    private static TraineeStage? StageOf(string said) => Enum.GetValues<TraineeStage>().Cast<TraineeStage?>().FirstOrDefault(stage =>
        stage!.Value.Words().Equals(said, StringComparison.OrdinalIgnoreCase) || stage.ToString()!.Equals(said, StringComparison.OrdinalIgnoreCase)
        || stage.Value.Words().EndsWith($"({said})", StringComparison.OrdinalIgnoreCase));
}
