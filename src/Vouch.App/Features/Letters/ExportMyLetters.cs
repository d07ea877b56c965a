using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>
/// Everything about a trainee's letters that is theirs to have, as one file. A waived letter, every draft, and the reason of a no are
/// not: they are not even read.
/// </summary>
public sealed class ExportMyLetters(AppDbContext db)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public async Task<byte[]> ExecuteAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var requests = await db.Set<LetterRequest>().AsNoTracking().Where(request => request.TraineeId == trainee).ToListAsync(cancellationToken);
        var letters = (await db.Set<Letter>().AsNoTracking()
            .Where(letter => letter.TraineeId == trainee && !letter.AccessWaived && letter.ErasedAt == null)
            .ToListAsync(cancellationToken)).ToLookup(letter => letter.RequestId);
        var targets = await db.Set<LetterTarget>().AsNoTracking().Where(target => target.TraineeId == trainee).ToListAsync(cancellationToken);
        var ids = requests.ConvertAll(request => request.Id);
        var papers = (await db.Set<LetterAttachment>().AsNoTracking().Where(paper => ids.Contains(paper.RequestId)).ToListAsync(cancellationToken))
            .ToLookup(paper => paper.RequestId);
        var writers = requests.ConvertAll(request => request.WriterId);
        var names = await db.Set<Person>().AsNoTracking().Where(person => writers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Requests = requests.OrderBy(request => request.CreatedAt).Select(request => new
                {
                    Writer = names[request.WriterId],
                    request.Purpose,
                    request.Specialty,
                    request.HopesFor,
                    request.Suggestion,
                    request.Status,
                    request.WantedOn,
                    request.DeadlineOn,
                    request.RequestedAt,
                    request.AnsweredAt,
                    request.ClosedAt,
                    request.Access,
                    Waiver = request.Waiver is { } waiver ? new { waiver.SignedAs, waiver.SignedAt, waiver.RevokedAs, waiver.RevokedAt } : null,
                    Destinations = request.Destinations.Select(to => new { to.ServiceCode, to.Reference, to.HandedOverAt, to.ConfirmedAt }),
                    Evidence = request.Evidence.Select(item => new { item.OccurredOn, item.Title, item.Situation, item.Behavior, item.Consequence, item.ConsentedAt }),
                    GivenAlong = papers[request.Id].Select(paper => new { paper.Kind, paper.AttachedAt, Pdf = paper.Pdf.ReadBytes() }),
                    Letters = letters[request.Id].OrderBy(letter => letter.Edition).Select(letter => new { letter.SignedAs, letter.SignedAt, Text = letter.Text.ReadText() }),
                }),
                Programs = targets.OrderBy(target => target.CreatedAt).Select(target => new { target.ServiceCode, target.Name, target.DeadlineOn, Letters = target.Letters.Count }),
            },
            Options);
    }
}
