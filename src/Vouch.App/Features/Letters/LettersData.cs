using Microsoft.EntityFrameworkCore;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Phrases;
using Vouch.Domain.Letters.Worksheets;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>
/// What somebody has of letters: as a trainee, what is theirs of their requests; as a writer, what they wrote. A waived letter, a writer's
/// drafts and the reason of a no are not the trainee's: they are not even read for them.
/// </summary>
public sealed class LettersData(AppDbContext db, MyLettersErasure erasure) : IPersonalData
{
    public string Part => "letters";

    public async Task<object> TakeAsync(PersonId person, CancellationToken cancellationToken) => new
    {
        AsTrainee = await TakeAsTraineeAsync(person, cancellationToken),
        AsWriter = await TakeAsWriterAsync(person, cancellationToken),
    };

    /// <summary>What the trainee may read of their letters.</summary>
    public async Task<object> TakeAsTraineeAsync(PersonId trainee, CancellationToken cancellationToken)
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
        return new
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
        };
    }

    public async Task<Problem?> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var id = person.Id;
        if (await db.Set<LetterRequest>().AnyAsync(
            request => request.WriterId == id && (request.Status == LetterRequestStatus.Requested || request.Status == LetterRequestStatus.Accepted
                || request.Status == LetterRequestStatus.Writing || request.Status == LetterRequestStatus.Signed),
            cancellationToken))
        {
            return PersonalDataProblems.LettersAreOwed;
        }

        await erasure.EraseAsync(id, cancellationToken);
        db.RemoveRange(await db.Set<LetterDraft>().Where(draft => draft.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<DraftVersion>().Where(version => version.SavedBy == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Worksheet>().Where(worksheet => worksheet.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<LetterDecline>().Where(decline => decline.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<LetterUpload>().Where(upload => upload.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Vouch.Domain.Letters.Assistance.LetterAssistance>().Where(assistance => assistance.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<OwnPhrase>().Where(phrase => phrase.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Stationery>().Where(stationery => stationery.WriterId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<ReminderTerms>().Where(terms => terms.WriterId == id).ToListAsync(cancellationToken));
        return null;
    }

    private async Task<object> TakeAsWriterAsync(PersonId writer, CancellationToken cancellationToken) => new
    {
        Letters = (await db.Set<Letter>().AsNoTracking().Where(letter => letter.WriterId == writer && letter.ErasedAt == null).ToListAsync(cancellationToken))
            .OrderBy(letter => letter.SignedAt).Select(letter => new { letter.TraineeId, letter.SignedAs, letter.SignedAt, Text = letter.Text.ReadText() }),
        Drafts = (await db.Set<LetterDraft>().AsNoTracking().Where(draft => draft.WriterId == writer).ToListAsync(cancellationToken))
            .Select(draft => new { draft.RequestId, draft.SavedAt, Text = draft.Text.ReadText() }),
        Worksheets = (await db.Set<Worksheet>().AsNoTracking().Where(worksheet => worksheet.WriterId == writer).ToListAsync(cancellationToken))
            .Select(worksheet => new { worksheet.RequestId, worksheet.FormCode, worksheet.SavedAt, Answers = worksheet.Answers.ReadText() }),
        Phrases = (await db.Set<OwnPhrase>().AsNoTracking().Where(phrase => phrase.WriterId == writer).ToListAsync(cancellationToken))
            .Select(phrase => new { phrase.KeptAt, Text = phrase.Text.ReadText() }),
        Reminders = await db.Set<ReminderTerms>().AsNoTracking().SingleOrDefaultAsync(terms => terms.WriterId == writer, cancellationToken),
    };
}
