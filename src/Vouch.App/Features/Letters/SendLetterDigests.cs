using Microsoft.EntityFrameworkCore;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>
/// Reminds writers of the letters that wait for them: one mail for all of a writer's letters, on the writer's own terms and not on days
/// of leave. Each letter remembers its reminder in the save of the mail, so a second run, or a second node, sends nothing twice.
/// </summary>
public sealed class SendLetterDigests(AppDbContext db, WriterLinks links, LetterMails mails, TimeProvider clock) : IRecurringJob
{
    public string Name => "letters.send-digests";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var writers = await db.Set<LetterRequest>()
            .Where(request => request.Status == LetterRequestStatus.Requested || request.Status == LetterRequestStatus.Accepted
                || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed)
            .Select(request => request.WriterId)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var writer in writers)
        {
            await RemindAsync(writer, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RemindAsync(PersonId writerId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var leave = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.PersonId == writerId, cancellationToken);
        if (leave?.LeaveOn(DateOnly.FromDateTime(now.UtcDateTime)) is not null)
        {
            return;
        }

        var terms = await db.Set<ReminderTerms>().AsNoTracking().SingleOrDefaultAsync(t => t.WriterId == writerId, cancellationToken)
            ?? ReminderTerms.Default(writerId);
        var due = (await db.Set<LetterRequest>().Where(request => request.WriterId == writerId).ToListAsync(cancellationToken))
            .Where(request => request.Remind(terms, now) is null)
            .OrderBy(request => request.DeadlineOn)
            .ToList();
        if (due.Count == 0)
        {
            return;
        }

        var people = due.Select(request => request.TraineeId).Append(writerId).ToList();
        var named = await db.Set<Person>().AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        mails.Digest(named[writerId], [.. due.Select(request => (request, named[request.TraineeId]))], links.ToAllLetters(writerId));
        await db.TrySaveAsync(cancellationToken); // what the writer does at this moment is better than a reminder
    }
}
