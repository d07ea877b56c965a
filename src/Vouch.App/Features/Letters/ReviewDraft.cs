using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>Runs the checks and the wrong-letter guards over a draft, as its reader would see it.</summary>
public sealed class ReviewDraft(AppDbContext db)
{
    public async Task<DraftReview> ExecuteAsync(LetterRequest request, Person trainee, string draft, CancellationToken cancellationToken)
    {
        var text = DraftText.Parse(draft);
        var others = await OtherTraineesAsync(request, cancellationToken);
        var guards = others
            .Where(name => name != trainee.Name && text.ForReader.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Select(name => new DraftReview.Guard("other_trainee_name", name, "This is the name of another trainee of yours."));
        return new DraftReview([], [.. guards], text.Sentences, text.Notes, 0, 0);
    }

    private Task<List<string>> OtherTraineesAsync(LetterRequest request, CancellationToken cancellationToken) =>
        db.Set<Mentorship>()
            .Where(mentorship => mentorship.MentorId == request.WriterId && mentorship.TraineeId != request.TraineeId)
            .Join(db.Set<Person>(), mentorship => mentorship.TraineeId, person => person.Id, (_, person) => person.Name)
            .Distinct()
            .ToListAsync(cancellationToken);
}
