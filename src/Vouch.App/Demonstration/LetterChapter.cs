using System.Globalization;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Files;
using Vouch.Domain.People;
using Vouch.Pdf;

namespace Vouch.App.Demonstration;

/// <summary>From readiness to the portal: request, waiver, packet, draft, checks, signature, file, hand-over.</summary>
internal sealed class LetterChapter(Teller story)
{
    private const string Specialty = "Neurology";
    private const string Service = "eras";

    public async Task<string> ReadinessAsync(Pair pair)
    {
        var view = await story.GetAsync<GetReadiness, GetReadiness.View>(
            useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, pair.Mentorship, LetterPurpose.Residency), story.Cancel));
        var thin = view.Readiness.Thin.Select(aspect => $"{aspect.Name.ToLowerInvariant()}: {aspect.Finding} {aspect.NextStep}").ToList();
        return $"{pair.Mentor.Name}: a {view.Readiness.Level.ToString().ToLowerInvariant()} letter, {string.Join(" ", view.Readiness.Aspects.Take(3).Select(aspect => aspect.Finding))}"
            + (thin.Count == 0 ? "" : $" Still thin: {thin[0]}");
    }

    /// <summary>Asked with every record that is not personal, and the right to read it waived.</summary>
    public async Task<LetterRequestId> AskAsync(Pair pair, string reference)
    {
        var form = await story.GetAsync<GetRequestForm, GetRequestForm.View>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, pair.Mentorship), story.Cancel));
        return await story.GetAsync<RequestLetter, LetterRequestId>(useCase => useCase.ExecuteAsync(
            new(
                pair.Trainee.Id,
                pair.Mentorship,
                new(
                    LetterPurpose.Residency,
                    Specialty,
                    "How I work when nobody has asked the question yet.",
                    story.Today.AddDays(14),
                    story.Today.AddDays(30),
                    [new(Service, reference)]),
                [
                    .. Chosen(form.Evidence.Where(record => !record.IsSensitive)),
                ],
                AccessChoice.Waived,
                pair.Trainee.Name),
            story.Cancel));
    }

    // Of what each record's own words suggest, the side of her that was shown least so far.
    private static IEnumerable<RequestLetter.Chosen> Chosen(IEnumerable<EvidenceCandidate> records)
    {
        var shown = new List<Competency>();
        foreach (var record in records)
        {
            var side = record.SuggestedCompetencies
                .Where(competency => competency.Framework == CompetencyFramework.Acgme)
                .MinBy(competency => shown.Count(other => other == competency));
            if (side is not null)
            {
                shown.Add(side);
            }

            yield return new(record.Key, side?.Code ?? "");
        }
    }

    public async Task<string> DeclineAsync(Pair pair, LetterRequestId request)
    {
        var link = await story.LinkAsync(pair.Mentor, "asks you for a letter");
        await story.DoAsync<DeclineLetter>(useCase => useCase.ExecuteAsync(new(link, LinkPurpose.AnswerLetterRequest, DeclineReason.DoNotKnowTheWorkWellEnough), story.Cancel));
        var seen = await story.GetAsync<GetLetterRequest, GetLetterRequest.View>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, request), story.Cancel));
        return $"{pair.Mentor.Name} says no, and the reason stays with the writer. {pair.Trainee.Name} is shown whom to ask next: "
            + string.Join(", ", seen.Next.Select(next => $"{next.MentorName} ({next.Level.ToString().ToLowerInvariant()})")) + ".";
    }

    /// <summary>A yes from the mail; answers with the token of the desk.</summary>
    public async Task<string> AcceptAsync(Pair pair)
    {
        var link = await story.LinkAsync(pair.Mentor, "asks you for a letter");
        var desk = await story.GetAsync<AnswerLetterRequest, string>(useCase => useCase.ExecuteAsync(new(link, CanBeStrong: true), story.Cancel));
        return desk.Split('/')[^1];
    }

    public Task<GetWritingDesk.View> DeskAsync(string desk) =>
        story.GetAsync<GetWritingDesk, GetWritingDesk.View>(useCase => useCase.ExecuteAsync(new(desk), story.Cancel));

    public async Task<GetWritingDesk.View> SaveAsync(string desk, string text)
    {
        var version = (await DeskAsync(desk)).Version;
        await story.DoAsync<SaveDraft>(useCase => useCase.ExecuteAsync(new(desk, text, version), story.Cancel));
        return await DeskAsync(desk);
    }

    public async Task<Problem?> TrySignAsync(Pair pair, string desk, WriterRole role)
    {
        var view = await DeskAsync(desk);
        return await story.AskAsync<SignLetter, Problem?>(useCase => useCase.ExecuteAsync(
            new(desk, view.Text, view.Version, $"{pair.Mentor.Name["Dr. ".Length..]}, MD", "Attending Neurologist", "Cedar Point University Hospital", pair.Mentor.Email, role, view.AccessWaived),
            story.Cancel));
    }

    public async Task SignAsync(Pair pair, string desk, string text, WriterRole role)
    {
        await SaveAsync(desk, text);
        await story.DoAsync<IServiceProvider>(async _ => await TrySignAsync(pair, desk, role));
    }

    public Task<LetterFile> FileAsync(string desk) =>
        story.GetAsync<GetLetterFile, LetterFile>(useCase => useCase.ExecuteAsync(new(desk), story.Cancel));

    /// <summary>What the service would say to the file.</summary>
    public static IReadOnlyList<FileViolation> Check(LetterFile file, Person trainee) =>
        FileRules.Check(PdfFactsReader.Read(file.Name, file.Content), FileProfile.Find(Service)!, trainee.Name);

    public async Task HandOverAsync(Pair pair, LetterRequestId request, string desk)
    {
        await story.DoAsync<HandOverLetter>(useCase => useCase.ExecuteAsync(new(desk, Service), story.Cancel));
        await story.MailAsync(pair.Trainee, "has handed over your letter");
        await story.DoAsync<ConfirmInPortal>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, request, Service), story.Cancel));
    }

    public static string Findings(DraftReview review) => string.Create(
        CultureInfo.InvariantCulture,
        $"{review.Words} words, {Count(review.Findings.Count, "finding")}{(review.Findings.Count == 0 ? "" : $" ({string.Join(", ", review.Findings.Select(finding => finding.Category.Replace('_', ' ')).Distinct())})")}, {Count(review.Guards.Count, "thing")} in the way of signing, {review.Untied.Count()} of {review.Sentences.Count} sentences without a fact");

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
