using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The introductions of one mentorship, as far as the reader may know how they stand.</summary>
public sealed class GetIntroductions(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(MentorshipId MentorshipId, Party Reader, string OtherName, bool HasEnded, IReadOnlyList<Row> Introductions);

    /// <param name="Email">The other person's address, once both said yes; for the trainee.</param>
    public sealed record Row(IntroductionId Id, IntroductionStatus Status, string Name, string Hope, string Words, string? Email, DateOnly OpenThrough, bool MayAnswer, bool MayLetGo);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var party = mentorship.PartyOf(query.Reader)!.Value;
        var found = await db.Set<Introduction>()
            .AsNoTracking()
            .Where(i => i.MentorshipId == mentorship.Id)
            .OrderByDescending(i => i.ChangedAt)
            .Take(50)
            .ToListAsync(cancellationToken);
        return new View(mentorship.Id, party, both.OtherThan(query.Reader).Name, mentorship.Status is MentorshipStatus.Ended, [.. found.Select(Of)]);

        Row Of(Introduction introduction)
        {
            var status = introduction.StatusFor(query.Reader, today);
            return new(
                introduction.Id,
                status,
                introduction.OtherName,
                introduction.Hope,
                introduction.Words,
                status is IntroductionStatus.Made && party is Party.Trainee ? introduction.OtherEmail?.ReadText() : null,
                introduction.OpenThrough,
                mentorship.Status is not MentorshipStatus.Ended
                    && ((status is IntroductionStatus.WithTrainee && party is Party.Trainee) || (status is IntroductionStatus.WithMentor && party is Party.Mentor)),
                introduction.IsOpen && party == (introduction.Hope.Length > 0 ? Party.Trainee : Party.Mentor));
        }
    }
}
