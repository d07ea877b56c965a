using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.Tables;

namespace Vouch.App.Features.Office;

/// <summary>The pairs that need help as a file, all pages of them: what the page shows, and no word of theirs.</summary>
public sealed class ExportPairs(AppDbContext db, GetPairs getPairs, AuditTrail audit)
{
    /// <summary>Pages in one file; 10,000 pairs are more than an office can write to.</summary>
    private const int MostPages = 200;

    private static readonly string[] Heads = ["trainee", "trainee_email", "mentor", "mentor_email", "state", "last_met_on", "days_since", "reminders_sent"];

    public sealed record Query(PersonId By, bool OnlyRed);

    public async Task<byte[]> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pairs = new List<GetPairs.Row>();
        for (var page = 1; page <= MostPages; page++)
        {
            var found = await getPairs.ExecuteAsync(new(query.OnlyRed, page), cancellationToken);
            pairs.AddRange(found.Pairs);
            if (page >= found.Pages)
            {
                break;
            }
        }

        audit.Record(query.By, "office.pairs-exported", query.By.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return CsvFile.Write(Heads, pairs.Select(pair => (IReadOnlyList<object?>)
        [
            pair.Trainee, pair.TraineeEmail, pair.Mentor, pair.MentorEmail,
            pair.Cadence.State is CadenceState.Red ? "long past the interval" : "overdue",
            pair.LastMetOn, pair.Cadence.Days, pair.Reminders,
        ]));
    }
}
