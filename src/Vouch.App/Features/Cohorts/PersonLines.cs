using Vouch.App.Files.Lists;
using Vouch.Domain;

namespace Vouch.App.Features.Cohorts;

/// <summary>The people of a pasted list.</summary>
internal static class PersonLines
{
    /// <summary>Reads one person a line; empty lines are nobody. Either everything is right or each wrong line has its sentence.</summary>
    public static (IReadOnlyList<PersonLine> People, IReadOnlyList<Problem> Problems) ReadAll(string text, int most)
    {
        var people = new List<PersonLine>();
        var problems = new List<Problem>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (people.Count == most)
            {
                return (people, [CohortPeopleProblems.TooMany(most)]);
            }

            if (PersonLine.Read(line) is { } person)
            {
                people.Add(person);
            }
            else
            {
                problems.Add(CohortPeopleProblems.Unread(index + 1));
            }
        }

        return (people, people.Count + problems.Count == 0 ? [CohortPeopleProblems.Nobody] : problems);
    }
}
