using MimeKit;
using Vouch.Domain.People;

namespace Vouch.App.Files.Lists;

/// <summary>A person as an office pastes them: "Name &lt;address&gt;", "Name, address", "Name; address" or a row copied from a spreadsheet.</summary>
/// <param name="Email">As Vouch writes addresses.</param>
internal sealed record PersonLine(string Name, string Email)
{
    /// <summary>Null when the line is not a name and an address.</summary>
    public static PersonLine? Read(string line)
    {
        var (name, email) = MailboxAddress.TryParse(line, out var mailbox) && !string.IsNullOrWhiteSpace(mailbox.Name)
            ? (mailbox.Name, mailbox.Address)
            : Split(line);
        return Person.Create(name, email, Roles.None, DateTimeOffset.UnixEpoch) is { Succeeded: true } person
            ? new(person.Value.Name, person.Value.Email)
            : null;
    }

    public Person ToPerson(Roles role, DateTimeOffset now) => Person.Create(Name, Email, role, now).Value;

    private static (string Name, string Email) Split(string line)
    {
        var at = line.LastIndexOfAny([',', ';', '\t']);
        return at < 0 ? ("", line) : (line[..at].Trim().Trim('"'), line[(at + 1)..].Trim().Trim('"'));
    }
}
