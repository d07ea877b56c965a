using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>How use cases of this area come to an introduction.</summary>
internal static class IntroductionAccess
{
    public static async Task<(Introduction Introduction, Mentorship Mentorship)?> IntroductionAsync(
        this AppDbContext db, IntroductionId id, CancellationToken cancellationToken)
    {
        var introduction = await db.Set<Introduction>().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (introduction is null)
        {
            return null;
        }

        return (introduction, await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == introduction.MentorshipId, cancellationToken));
    }

    public static Task<int> OpenIntroductionsAsync(this AppDbContext db, MentorshipId id, CancellationToken cancellationToken) =>
        db.Set<Introduction>().CountAsync(
            i => i.MentorshipId == id
                && (i.Status == IntroductionStatus.WithMentor || i.Status == IntroductionStatus.WithTrainee || i.Status == IntroductionStatus.WithOther),
            cancellationToken);
}
