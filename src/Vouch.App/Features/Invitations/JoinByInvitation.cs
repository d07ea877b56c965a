using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Accounts;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>
/// Somebody takes up an invitation: one password, and they are in, with the role and the cohort the office chose. The link came to their
/// address and proves it. An account that somebody began with this address and never confirmed gets the new password: its beginner may have
/// been anybody.
/// </summary>
public sealed class JoinByInvitation(
    AppDbContext db, SignedLinks links, InvitedPlaces places, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Name">As they write it themselves.</param>
    /// <param name="Password">Not looked at when they have an account.</param>
    public sealed record Command(string Token, string Name, string? Password, bool SignIn);

    /// <param name="HadAccount">They sign in as they always do.</param>
    public sealed record Joined(Roles Role, bool HadAccount);

    public async Task<Result<Joined>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await links.FindAsync(command.Token, LinkPurpose.JoinByInvitation, cancellationToken) is not { } link)
        {
            return InvitationProblems.LinkNotValid;
        }

        var invitation = await db.Set<Invitation>().SingleAsync(candidate => candidate.Id == new InvitationId(link.TargetId), cancellationToken);
        var account = await accounts.FindByEmailAsync(invitation.Email);
        var hadAccount = account is { EmailConfirmed: true };
        if (!invitation.IsOpen(clock.GetUtcNow()))
        {
            return InvitationProblems.LinkNotValid;
        }

        var known = await db.Set<Person>().SingleOrDefaultAsync(candidate => candidate.Email == invitation.Email, cancellationToken);
        var made = known ?? Person.Create(command.Name, invitation.Email, invitation.Role, clock.GetUtcNow());
        if (made.Problem is { } problem)
        {
            return problem;
        }

        if (!hadAccount && await CheckPasswordAsync(command.Password ?? "") is { } weak)
        {
            return weak; // before anything is changed: the page asks again
        }

        var person = made.Value;
        if (known is null)
        {
            db.Add(person);
        }
        else if (!hadAccount && person.Rename(command.Name) is { } badName)
        {
            return badName;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await places.TakeUpAsync(invitation, person, cancellationToken);
        link.Use(clock.GetUtcNow());
        if (await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken) is { } tooLate)
        {
            return tooLate;
        }

        if (!hadAccount)
        {
            account ??= new Account { Id = Id<Account>.New(clock.GetUtcNow()).Value, UserName = person.Email, Email = person.Email, PersonId = person.Id };
            if (await SetPasswordAsync(account, command.Password ?? "") is { Succeeded: false })
            {
                return Problem.Conflict;
            }

            audit.Record(person.Id, "account.created", person.Id.ToString());
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        if (!hadAccount && command.SignIn)
        {
            await signIn.SignInAsync(account!, isPersistent: false);
        }

        return new Joined(invitation.Role, hadAccount);
    }

    private async Task<Problem?> CheckPasswordAsync(string password)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, new Account(), password) is { Succeeded: false } refused)
            {
                return AccountProblems.WeakPassword(string.Join(" ", refused.Errors.Select(error => error.Description)));
            }
        }

        return null;
    }

    private async Task<IdentityResult> SetPasswordAsync(Account account, string password)
    {
        account.EmailConfirmed = true;
        if (account.PasswordHash is null)
        {
            return await accounts.CreateAsync(account, password);
        }

        account.PasswordHash = null; // also ends every session begun with the old one
        return await accounts.AddPasswordAsync(account, password);
    }
}
