using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Letters.Checks.Claims;
using Vouch.Domain.Letters.Checks.Guards;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>Runs the checks, the wrong-letter guards and the claim check over a draft, as its reader would see it.</summary>
public sealed class ReviewDraft(AppDbContext db, PacketStanding packetStanding, TimeProvider clock)
{
    /// <param name="pronouns">The applicant's, once the writer has said them.</param>
    public async Task<DraftReview> ExecuteAsync(
        LetterRequest request, Person trainee, Person writer, string draft, CancellationToken cancellationToken,
        ApplicantPronouns pronouns = ApplicantPronouns.Unsaid)
    {
        var text = DraftText.Parse(draft);
        var standing = await packetStanding.OfAsync(request, cancellationToken);
        if (text.ForReader.Length == 0)
        {
            return new DraftReview([], [], [], [], text.Notes, 0, 0, standing);
        }

        var report = LetterCheck.Run(text.ForReader);
        var guards = LetterGuards.Run(text.ForReader, await ContextAsync(request, trainee, writer, pronouns, cancellationToken));
        var claims = ClaimCheck.Run(
            [.. request.Evidence.Where(item => standing[item.Number] != EvidenceStanding.Gone).Select(Record), .. await RelationshipAsync(request, cancellationToken)],
            text.ForReader,
            [trainee.Name, writer.Name, request.Specialty, .. request.Destinations.Select(destination => destination.Service.Name)]);
        return new DraftReview(
            [.. report.Findings.Select(finding => new DraftReview.Finding(finding.Rule, finding.Category, finding.Text, finding.Why, finding.Source))],
            [.. guards.Select(guard => new DraftReview.Guard(guard.Guard, guard.Text, guard.Why))],
            [.. claims.Select(claim => claim.Text)],
            text.Sentences,
            text.Notes,
            report.Measures.Words,
            report.Measures.Specificity,
            standing);
    }

    private async Task<GuardContext> ContextAsync(
        LetterRequest request, Person trainee, Person writer, ApplicantPronouns pronouns, CancellationToken cancellationToken) => new()
    {
        ApplicantName = trainee.Name,
        Pronouns = LetterWords.Pronouns(pronouns),
        WriterName = writer.Name,
        Specialty = request.Specialty.Length == 0 ? null : request.Specialty,
        OtherTrainees = await db.Set<Mentorship>()
            .Where(mentorship => mentorship.MentorId == request.WriterId && mentorship.TraineeId != request.TraineeId)
            .Join(db.Set<Person>(), mentorship => mentorship.TraineeId, person => person.Id, (_, person) => person.Name)
            .Distinct()
            .ToListAsync(cancellationToken),
        OtherLetters = (await db.Set<Letter>().AsNoTracking()
            .Where(letter => letter.WriterId == request.WriterId && letter.TraineeId != request.TraineeId && letter.ErasedAt == null)
            .OrderByDescending(letter => letter.SignedAt)
            .Take(50)
            .ToListAsync(cancellationToken))
            .ConvertAll(letter => letter.Text.ReadText()),
    };

    /// <summary>When the mentorship began and where it stands today, so that "for two years" needs no record of its own.</summary>
    private async Task<IReadOnlyList<ClaimEvidence>> RelationshipAsync(LetterRequest request, CancellationToken cancellationToken)
    {
        var began = await db.Set<Mentorship>()
            .Where(mentorship => mentorship.MentorId == request.WriterId && mentorship.TraineeId == request.TraineeId)
            .Select(mentorship => new { mentorship.StartedOn, mentorship.EndedOn })
            .ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return [.. began.SelectMany(m => new[] { m.StartedOn, m.EndedOn ?? today }).Distinct().Select(day => new ClaimEvidence("", day, ""))];
    }

    private static ClaimEvidence Record(EvidenceItem item) => new(
        item.Number.ToString(CultureInfo.InvariantCulture), item.OccurredOn, item.Words);
}
