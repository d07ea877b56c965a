using Microsoft.EntityFrameworkCore;
using Vouch.App.Assistance;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Phrases;
using Vouch.Domain.Letters.Worksheets;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>The writer's desk: the packet, the draft beside it, and what the checks say. From the link in the mail; looking changes nothing.</summary>
public sealed class GetWritingDesk(AppDbContext db, WriterLinks links, LetterPeople people, ReviewDraft reviewDraft, OutsideAssistant outside, LetterPapers papers, SignedLetters letters)
{
    public sealed record Query(string Token);

    public sealed record View(
        LetterRequestStatus Status,
        bool IsRevising,
        bool IsWriter,
        string? DelegateName,
        string TraineeName,
        string WriterName,
        LetterPurpose Purpose,
        string Specialty,
        string HopesFor,
        DateOnly WantedOn,
        DateOnly DeadlineOn,
        bool AccessWaived,
        IReadOnlyList<string> Services,
        IReadOnlyList<Item> Items,
        IReadOnlyList<Covered> Coverage,
        FormCoverage? Form,
        string Text,
        int Version,
        DateTimeOffset? SavedAt,
        ApplicantPronouns Pronouns,
        IReadOnlyList<Phrase> Phrases,
        bool HasAssistant,
        SignedLetters.Signer? Signer,
        DraftReview Review,
        IReadOnlyList<LetterPapers.Paper> Papers)
    {
        /// <summary>Signed, and nothing newer in work.</summary>
        public bool IsSigned => Status.IsSigned() && !IsRevising;
    }

    /// <param name="ObserverName">Who saw or told it.</param>
    /// <param name="Uses">Sentences of the draft that rest on it.</param>
    /// <param name="Standing">Whether its record still says so.</param>
    public sealed record Item(EvidenceItem Fact, string ObserverName, int Uses, EvidenceStanding Standing);


    /// <param name="Text">As it would read in this letter; what nobody has said yet stays a slot.</param>
    public sealed record Phrase(OwnPhraseId Id, string Text);

    public sealed record Covered(string Competency, IReadOnlyList<int> Items);

    /// <summary>What of the specialty's standardized form the items speak to, domain by domain.</summary>
    public sealed record FormCoverage(string FormName, IReadOnlyList<Covered> Domains);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        var draft = await db.Set<LetterDraft>().AsNoTracking()
            .SingleOrDefaultAsync(d => d.RequestId == request.Id && d.WriterId == opened.Writer, cancellationToken);
        var text = draft?.Text.ReadText() ?? "";
        var review = await reviewDraft.ExecuteAsync(request, trainee, writer, text, cancellationToken, draft?.Pronouns ?? ApplicantPronouns.Unsaid);
        return new View(
            request.Status,
            request.IsRevising,
            opened.IsWriter,
            request.DelegateId is { } assistant
                ? await db.Set<Person>().Where(person => person.Id == assistant).Select(person => person.Name).SingleAsync(cancellationToken)
                : null,
            trainee.Name,
            writer.Name,
            request.Purpose,
            request.Specialty,
            request.HopesFor,
            request.WantedOn,
            request.DeadlineOn,
            request.AccessWaived,
            [.. request.Destinations.Select(destination => destination.Service.Name)],
            Items(request, trainee, writer, review),
            Coverage(request),
            FormOf(request),
            text,
            draft?.Version ?? 0,
            draft?.SavedAt,
            draft?.Pronouns ?? ApplicantPronouns.Unsaid,
            await PhrasesAsync(opened.Writer, trainee, draft?.Pronouns ?? ApplicantPronouns.Unsaid, cancellationToken),
            outside.IsConfigured,
            opened.IsWriter ? await letters.SignerOfAsync(writer, cancellationToken) : null,
            review,
            await papers.OfAsync(request.Id, cancellationToken));
    }

    private async Task<IReadOnlyList<Phrase>> PhrasesAsync(
        PersonId writer, Person trainee, ApplicantPronouns pronouns, CancellationToken cancellationToken) =>
        [.. (await db.Set<OwnPhrase>().AsNoTracking().Where(phrase => phrase.WriterId == writer).OrderBy(phrase => phrase.Id).ToListAsync(cancellationToken))
            .Select(phrase => new Phrase(phrase.Id, Slots.Fill(phrase.Text.ReadText(), trainee.Name, pronouns)))];

    private static List<Item> Items(LetterRequest request, Person trainee, Person writer, DraftReview review) =>
        [.. request.Evidence.OrderBy(item => item.Number).Select(item => new Item(
            item,
            item.ObserverId == writer.Id ? writer.Name : item.ObserverId == trainee.Id ? trainee.Name : "Somebody else",
            review.Sentences.Count(sentence => sentence.Items.Contains(item.Number)),
            review.Standing[item.Number]))];

    private static FormCoverage? FormOf(LetterRequest request) => OfficialForm.For(request.Specialty) is { } form
        ? new(form.Name, [.. form.Domains.Select(domain => new Covered(
            domain.Name, [.. request.Evidence.Where(item => domain.IsCoveredBy(item.Competencies)).Select(item => item.Number).Order()]))])
        : null;

    private static List<Covered> Coverage(LetterRequest request) =>
        [.. Competency.Of(Competency.FrameworkFor(request.Purpose)).Select(competency => new Covered(
            competency.Name,
            [.. request.Evidence.Where(item => item.Competencies.Contains(competency)).Select(item => item.Number).Order()]))];
}
