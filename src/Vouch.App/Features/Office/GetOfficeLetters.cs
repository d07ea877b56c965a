using Microsoft.EntityFrameworkCore;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>
/// Every letter asked for, with its state and its dates, so that none is lost: the most urgent first. Neither the text, nor the evidence, nor
/// what the trainee hopes for, nor the reason of a no is read.
/// </summary>
/// <remarks>Four queries.</remarks>
public sealed class GetOfficeLetters(AppDbContext db, MailReturns returns, TimeProvider clock)
{
    public const int PageSize = 50;

    public enum Which
    {
        /// <summary>Not handed over, and due soon or late.</summary>
        InDanger,

        /// <summary>Not handed over.</summary>
        UnderWay,

        /// <summary>Handed over, or seen in the portal.</summary>
        Done,

        /// <summary>Declined, withdrawn or run out.</summary>
        Over,
    }

    /// <param name="Page">The first is 1.</param>
    public sealed record Query(Which Which, int Page);

    public sealed record View(IReadOnlyList<Row> Letters, int Total, int Page)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="DaysLeft">Until the hard deadline; negative when it is past.</param>
    /// <param name="WriterUnreachable">Our mail to the writer came back.</param>
    public sealed record Row(
        LetterRequestId Id,
        string Trainee,
        string TraineeEmail,
        string Writer,
        LetterPurpose Purpose,
        string Specialty,
        LetterRequestStatus Status,
        DateTimeOffset? RequestedAt,
        DateOnly DeadlineOn,
        int DaysLeft,
        bool WriterUnreachable,
        bool IsErased);

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var danger = today.AddDays(GetOffice.DangerDays);
        var asked = db.Set<LetterRequest>().AsNoTracking().Where(query.Which switch
        {
            Which.InDanger => request => request.DeadlineOn <= danger && (request.Status == LetterRequestStatus.Requested
                || request.Status == LetterRequestStatus.Accepted || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed),
            Which.UnderWay => request => request.Status == LetterRequestStatus.Requested
                || request.Status == LetterRequestStatus.Accepted || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed,
            Which.Done => request => request.Status == LetterRequestStatus.HandedOver || request.Status == LetterRequestStatus.Confirmed,
            _ => request => request.Status == LetterRequestStatus.Declined
                || request.Status == LetterRequestStatus.Withdrawn || request.Status == LetterRequestStatus.Expired,
        });
        var total = await asked.CountAsync(cancellationToken);
        var page = Math.Max(1, query.Page);
        var rows = await asked.OrderBy(request => request.DeadlineOn).ThenBy(request => request.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(request => new
            {
                request.Id,
                IsErased = db.Set<Letter>().Any(letter => letter.RequestId == request.Id) && !db.Set<Letter>().Any(letter => letter.RequestId == request.Id && letter.ErasedAt == null),
                request.TraineeId,
                request.WriterId,
                request.Purpose,
                request.Specialty,
                request.Status,
                request.RequestedAt,
                request.DeadlineOn,
            })
            .ToListAsync(cancellationToken);
        var ids = rows.SelectMany(row => new[] { row.TraineeId, row.WriterId }).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var lost = await returns.OfAsync([.. rows.Select(row => people[row.WriterId].Email).Distinct()], cancellationToken);
        return new(
            [
                .. rows.Select(row => new Row(
                    row.Id,
                    people[row.TraineeId].Name,
                    people[row.TraineeId].Email,
                    people[row.WriterId].Name,
                    row.Purpose,
                    row.Specialty,
                    row.Status,
                    row.RequestedAt,
                    row.DeadlineOn,
                    row.DeadlineOn.DayNumber - today.DayNumber,
                    !row.Status.IsClosed() && lost.ContainsKey(people[row.WriterId].Email),
                    row.IsErased)),
            ],
            total,
            page);
    }
}
