using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Changes a person's name and time zone.</summary>
public sealed class EditAccount(AppDbContext db)
{
    public sealed record Command(PersonId Person, string Name, string TimeZone);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().SingleAsync(candidate => candidate.Id == command.Person, cancellationToken);
        return person.Rename(command.Name) ?? person.MoveTo(command.TimeZone) ?? await db.TrySaveAsync(cancellationToken);
    }
}
