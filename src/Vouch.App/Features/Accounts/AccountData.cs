using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Calendars;
using Vouch.Domain.Drafts;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>Who somebody is, how they sign in, the mails they got, and what they did.</summary>
public sealed class AccountData(AppDbContext db) : IPersonalData
{
    public string Part => "account";

    public async Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var known = await db.Set<Person>().AsNoTracking().SingleAsync(candidate => candidate.Id == person, cancellationToken);
        return new
        {
            Person = new { known.Id, known.Name, known.Email, Roles = known.Roles.ToString(), known.TimeZone, known.CreatedAt },
            SignIn = await db.Set<Account>().Where(account => account.PersonId == person)
                .Select(account => new { account.Email, account.EmailConfirmed, SecondStep = account.TwoFactorEnabled, HasPassword = account.PasswordHash != null })
                .SingleOrDefaultAsync(cancellationToken),
            Invitations = await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.Email == known.Email).ToListAsync(cancellationToken),
            Drafts = (await db.Set<FormDraft>().AsNoTracking().Where(draft => draft.PersonId == person).ToListAsync(cancellationToken))
                .Select(draft => new { draft.Form, draft.SavedAt, Fields = draft.Fields.ReadText() }),
            BusyTimes = (await db.Set<BusyCalendar>().AsNoTracking().Where(calendar => calendar.PersonId == person).ToListAsync(cancellationToken))
                .Select(calendar => new { calendar.Source, calendar.ReadAt, Address = calendar.Address?.ReadText(), Times = calendar.Times.ReadText() }),
            Mails = await db.Set<OutgoingMail>().Where(mail => mail.ToEmail == known.Email).OrderBy(mail => mail.QueuedAt)
                .Select(mail => new { mail.QueuedAt, mail.SentAt, mail.ReturnedAt }).ToListAsync(cancellationToken),
            Done = await db.Set<AuditEntry>().Where(entry => entry.ActorId == person).OrderBy(entry => entry.Id)
                .Select(entry => new { entry.At, entry.Action, entry.Subject }).ToListAsync(cancellationToken),
        };
    }

    public async Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        db.RemoveRange(await db.Set<Account>().Where(account => account.PersonId == person.Id).ToListAsync(cancellationToken)); // and with it every way to sign in
        db.RemoveRange(await db.Set<FormDraft>().Where(draft => draft.PersonId == person.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<BusyCalendar>().Where(calendar => calendar.PersonId == person.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<SignedLink>().Where(link => link.PersonId == person.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<OutgoingMail>().Where(mail => mail.ToEmail == person.Email).ToListAsync(cancellationToken));
        db.RemoveRange(db.Set<OutgoingMail>().Local.Where(mail => mail.ToEmail == person.Email).ToList()); // also what their going itself would send
        db.RemoveRange(await db.Set<Invitation>().Where(invitation => invitation.Email == person.Email).ToListAsync(cancellationToken));
        return null;
    }
}
