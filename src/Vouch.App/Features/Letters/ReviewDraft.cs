using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>Runs the checks and the wrong-letter guards over a draft, as its reader would see it.</summary>
public sealed class ReviewDraft(AppDbContext db)
{
    public async Task<DraftReview> ExecuteAsync(
        LetterRequest request, Person trainee, Person writer, string draft, CancellationToken cancellationToken)
    {
        var text = DraftText.Parse(draft);
        if (text.ForReader.Length == 0)
        {
            return new DraftReview([], [], [], text.Notes, 0, 0);
        }

        var report = LetterCheck.Run(text.ForReader);
        return new DraftReview(
            [.. report.Findings.Select(finding => new DraftReview.Finding(finding.Rule, finding.Category, finding.Text, finding.Why, finding.Source))],
            [.. await GuardAsync(request, trainee, text.ForReader, cancellationToken)],
            text.Sentences,
            text.Notes,
            report.Measures.Words,
            report.Measures.Specificity);
    }

    private async Task<IEnumerable<DraftReview.Guard>> GuardAsync(
        LetterRequest request, Person trainee, string text, CancellationToken cancellationToken)
    {
        var others = await OtherTraineesAsync(request, cancellationToken);
        return others
            .Where(name => name != trainee.Name && text.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Select(name => new DraftReview.Guard("other_trainee_name", name, "This is the name of another trainee of yours."));
    }

    private Task<List<string>> OtherTraineesAsync(LetterRequest request, CancellationToken cancellationToken) =>
        db.Set<Mentorship>()
            .Where(mentorship => mentorship.MentorId == request.WriterId && mentorship.TraineeId != request.TraineeId)
            .Join(db.Set<Person>(), mentorship => mentorship.TraineeId, person => person.Id, (_, person) => person.Name)
            .Distinct()
            .ToListAsync(cancellationToken);
}
