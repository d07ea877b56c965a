using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A writer says how often, how many times and from when to be reminded of letters; it holds for all of them.</summary>
public sealed class SetReminderTerms(AppDbContext db, WriterLinks links)
{
    public sealed record Command(string Token, int EveryDays, int Most, int StartDaysBefore, bool TakesRequests = true);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAllLettersAsync(command.Token, cancellationToken) is not { } writer)
        {
            return Problem.NotFound;
        }

        var terms = await db.Set<ReminderTerms>().SingleOrDefaultAsync(t => t.WriterId == writer, cancellationToken)
            ?? db.Add(ReminderTerms.Default(writer)).Entity;
        return terms.Set(command.EveryDays, command.Most, command.StartDaysBefore, command.TakesRequests)
            ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
