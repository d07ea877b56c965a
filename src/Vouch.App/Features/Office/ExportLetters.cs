using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Tables;

namespace Vouch.App.Features.Office;

/// <summary>The letters of the office's list as a file: states and dates, and nothing of what a letter or a request says.</summary>
public sealed class ExportLetters(AppDbContext db, GetOfficeLetters getLetters, AuditTrail audit)
{
    private const int MostPages = 200;

    private static readonly string[] Heads = ["trainee", "trainee_email", "writer", "purpose", "specialty", "state", "deadline_on", "days_left", "writer_unreachable"];

    public sealed record Query(PersonId By, GetOfficeLetters.Which Which);

    public async Task<byte[]> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var letters = new List<GetOfficeLetters.Row>();
        for (var page = 1; page <= MostPages; page++)
        {
            var found = await getLetters.ExecuteAsync(new(query.Which, page), cancellationToken);
            letters.AddRange(found.Letters);
            if (page >= found.Pages)
            {
                break;
            }
        }

        audit.Record(query.By, "office.letters-exported", query.By.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return CsvFile.Write(Heads, letters.Select(letter => (IReadOnlyList<object?>)
        [
            letter.Trainee, letter.TraineeEmail, letter.Writer, letter.Purpose.ToString(), letter.Specialty, letter.Status.ToString(),
            letter.DeadlineOn, letter.DaysLeft, letter.WriterUnreachable ? "yes" : "no",
        ]));
    }
}
