using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Accounts;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// The office corrects an address mail came back from. Every link that went to the old one ends, since nobody knows who reads it; letters that
/// wait are sent to the new one at once. A trainee can never do this: whoever has a writer's links can write in their name.
/// </summary>
public sealed class CorrectAddress(
    AppDbContext db, MailReturns returns, SignedLinks links, WriterLinks writerLinks, LetterMails mails, AuditTrail audit)
{
    public sealed record Command(PersonId By, PersonId Person, string Email);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(candidate => candidate.Id == command.Person, cancellationToken);
        if (person is null)
        {
            return Problem.NotFound;
        }

        if (!(await returns.OfAsync([person.Email], cancellationToken)).ContainsKey(person.Email)
            || await db.Set<Account>().AnyAsync(account => account.PersonId == person.Id, cancellationToken))
        {
            return PeopleProblems.AddressIsTheirs;
        }

        var email = Person.NormalizeEmail(command.Email);
        if (await db.Set<Person>().AnyAsync(other => other.Email == email, cancellationToken))
        {
            return PeopleProblems.AddressTaken;
        }

        if (person.Readdress(email) is { } problem)
        {
            return problem;
        }

        await links.RevokeAllOfAsync(person.Id, cancellationToken);
        await SendLettersAsync(person, cancellationToken);
        audit.Record(command.By, "person.address-corrected", person.Id.ToString());
        return await db.TrySaveAsync(PeopleProblems.AddressTaken, cancellationToken);
    }

    private async Task SendLettersAsync(Person writer, CancellationToken cancellationToken)
    {
        var waiting = (await db.Set<LetterRequest>().AsNoTracking()
            .Where(request => request.WriterId == writer.Id && (request.Status == LetterRequestStatus.Requested || request.Status == LetterRequestStatus.Accepted
                || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed))
            .Join(db.Set<Person>(), request => request.TraineeId, person => person.Id, (request, trainee) => new { request, trainee })
            .ToListAsync(cancellationToken)).ConvertAll(row => (row.request, row.trainee));
        if (waiting.Count > 0)
        {
            mails.Digest(writer, waiting, writerLinks.ToAllLetters(writer.Id));
        }
    }
}
