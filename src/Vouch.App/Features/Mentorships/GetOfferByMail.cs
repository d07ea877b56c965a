using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>For whom a mentor is asked by mail to offer something. Reading changes nothing.</summary>
public sealed class GetOfferByMail(AppDbContext db, SignedLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(string TraineeName, string MentorName, IReadOnlyList<string> OpenGoals);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, LinkPurpose.OfferOpportunity, cancellationToken) is not { } link
            || await db.MentorshipOfAsync(new(link.TargetId), link.PersonId, cancellationToken) is not { } mentorship
            || mentorship.RefusesWorkBy(link.PersonId) is not null)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var goals = await db.Set<Goal>()
            .Where(Goal.VisibleTo(link.PersonId, mentorship, await db.CircleAsync(mentorship.TraineeId, cancellationToken)))
            .Where(g => g.Status == GoalStatus.Open)
            .OrderBy(g => g.DueOn)
            .Take(5)
            .Select(g => g.Text.Title)
            .ToListAsync(cancellationToken);
        return new View(both.Trainee.Name, both.Mentor.Name, goals);
    }
}
