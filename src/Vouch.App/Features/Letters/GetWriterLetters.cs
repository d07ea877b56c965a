using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>All open letters of a writer, from the link in a digest, and how the writer wants to be reminded of them.</summary>
public sealed class GetWriterLetters(AppDbContext db, WriterLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(string WriterName, IReadOnlyList<Row> Letters, int EveryDays, int Most, int StartDaysBefore, bool TakesRequests);

    public sealed record Row(LetterRequestId Id, string TraineeName, LetterPurpose Purpose, string Specialty, LetterRequestStatus Status, DateOnly WantedOn, DateOnly DeadlineOn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenAllLettersAsync(query.Token, cancellationToken) is not { } writer)
        {
            return Problem.NotFound;
        }

        var letters = await db.Set<LetterRequest>().AsNoTracking()
            .Where(request => request.WriterId == writer && (request.Status == LetterRequestStatus.Requested || request.Status == LetterRequestStatus.Accepted
                || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed))
            .Join(db.Set<Person>(), request => request.TraineeId, person => person.Id, (request, trainee) => new Row(
                request.Id, trainee.Name, request.Purpose, request.Specialty, request.Status, request.WantedOn, request.DeadlineOn))
            .ToListAsync(cancellationToken);
        var terms = await db.Set<ReminderTerms>().AsNoTracking().SingleOrDefaultAsync(t => t.WriterId == writer, cancellationToken)
            ?? ReminderTerms.Default(writer);
        var name = await db.Set<Person>().Where(person => person.Id == writer).Select(person => person.Name).SingleAsync(cancellationToken);
        return new View(name, [.. letters.OrderBy(row => row.DeadlineOn)], terms.EveryDays, terms.Most, terms.StartDaysBefore, terms.TakesRequests);
    }
}
