using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Installations;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>
/// Makes an account. Whether the address already has one is told only in the mail, never on the page. A mentor who was invited
/// and now wants an account becomes the same person, once the address is confirmed.
/// </summary>
public sealed class SignUp(
    AppDbContext db, UserManager<Account> accounts, ConfirmationMail confirmation, Mailbox mailbox, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Name, string Email, string Password, Roles Role);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.IsDemonstrationAsync(cancellationToken))
        {
            return AccountProblems.NoSignUpHere; // anyone can open its outbox: nothing real belongs here
        }

        var email = Person.NormalizeEmail(command.Email);
        if (await accounts.FindByEmailAsync(email) is not null)
        {
            mailbox.Queue(AccountMails.AlreadyHasAccount(command.Name.Trim(), email));
            return await db.TrySaveAsync(cancellationToken);
        }

        var person = await db.Set<Person>().SingleOrDefaultAsync(candidate => candidate.Email == email, cancellationToken);
        if (person is null)
        {
            // Only the two roles one may give oneself; the others are granted.
            var created = Person.Create(command.Name, email, command.Role & (Roles.Trainee | Roles.Mentor), clock.GetUtcNow());
            if (created.Problem is { } problem)
            {
                return problem;
            }

            person = created.Value;
            db.Add(person);
        }
        else
        {
            person.Grant(command.Role & (Roles.Trainee | Roles.Mentor));
        }

        var account = new Account { Id = Id<Account>.New(clock.GetUtcNow()).Value, UserName = email, Email = email, PersonId = person.Id };
        foreach (var validator in accounts.PasswordValidators)
        {
            var checkedPassword = await validator.ValidateAsync(accounts, account, command.Password);
            if (!checkedPassword.Succeeded)
            {
                return AccountProblems.WeakPassword(string.Join(" ", checkedPassword.Errors.Select(error => error.Description)));
            }
        }

        audit.Record(person.Id, "account.created", person.Id.ToString());
        var result = await accounts.CreateAsync(account, command.Password);
        if (!result.Succeeded)
        {
            return Problem.Conflict;
        }

        await confirmation.QueueAsync(account, person);
        return await db.TrySaveAsync(cancellationToken);
    }
}
