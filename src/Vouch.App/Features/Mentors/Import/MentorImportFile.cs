using Vouch.App.Files.Lists;
using Vouch.Domain;
using Vouch.Domain.Tables;

namespace Vouch.App.Features.Mentors.Import;

/// <summary>The mentors of a file. Beside <c>name</c> and <c>email</c>, if there: <c>specialty, institution, places, offers, topics, languages, about</c>.</summary>
internal static class MentorImportFile
{
    public static (IReadOnlyList<MentorImportRow> Rows, IReadOnlyList<Problem> Problems) Read(string file, byte[] content)
    {
        var rows = PeopleFile.Read(file, content);
        if (rows.Problem is { } unreadable)
        {
            return ([], [unreadable]);
        }

        var read = new List<MentorImportRow>();
        var problems = new List<Problem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var listed in rows.Value)
        {
            var row = MentorImportRow.Read(file, listed.Line, column => listed[column]);
            if (row.Problem is { } problem)
            {
                problems.Add(problem);
            }
            else if (!seen.TryAdd(row.Value.Email, listed.Line))
            {
                problems.Add(TableProblems.Repeated(file, listed.Line, row.Value.Email, seen[row.Value.Email]));
            }
            else
            {
                read.Add(row.Value);
            }
        }

        return (read, problems);
    }
}
