using MimeKit;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>A person as an office pastes them.</summary>
/// <param name="Email">As Vouch writes addresses.</param>
internal sealed record PersonLine(string Name, string Email)
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

            if (Read(line) is { } person)
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

    public Person ToPerson(Roles role, DateTimeOffset now) => Person.Create(Name, Email, role, now).Value;

    private static PersonLine? Read(string line)
    {
        var (name, email) = MailboxAddress.TryParse(line, out var mailbox) && !string.IsNullOrWhiteSpace(mailbox.Name)
            ? (mailbox.Name, mailbox.Address)
            : Split(line);
        return Person.Create(name, email, Roles.None, DateTimeOffset.UnixEpoch) is { Succeeded: true } person
            ? new(person.Value.Name, person.Value.Email)
            : null;
    }

    // "Name, address", "Name; address" or a row copied from a spreadsheet.
    private static (string Name, string Email) Split(string line)
    {
        var at = line.LastIndexOfAny([',', ';', '\t']);
        return at < 0 ? ("", line) : (line[..at].Trim().Trim('"'), line[(at + 1)..].Trim().Trim('"'));
    }
}
