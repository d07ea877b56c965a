using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Readiness;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Letters;

/// <summary>What the records of some mentorships hold for a letter, in five queries however many there are.</summary>
public sealed class ReadRelationships(AppDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<MentorshipId, RelationshipFacts>> ExecuteAsync(
        IReadOnlyCollection<Mentorship> mentorships, CancellationToken cancellationToken)
    {
        var ids = mentorships.Select(mentorship => mentorship.Id).ToList();
        var meetings = (await db.Set<Meeting>().AsNoTracking()
            .Where(meeting => ids.Contains(meeting.MentorshipId) && meeting.Status == MeetingStatus.Held)
            .Select(meeting => new { meeting.MentorshipId, meeting.StartsAt })
            .ToListAsync(cancellationToken)).ToLookup(meeting => meeting.MentorshipId);
        var contributions = (await db.Set<Contribution>().AsNoTracking()
            .Where(contribution => ids.Contains(contribution.MentorshipId) && contribution.Status == ContributionStatus.Confirmed)
            .ToListAsync(cancellationToken)).ToLookup(contribution => contribution.MentorshipId);
        var goals = (await db.Set<Goal>().AsNoTracking().Include(goal => goal.Milestones)
            .Where(goal => ids.Contains(goal.MentorshipId) && goal.Status == GoalStatus.Achieved && goal.Visibility != Visibility.Private)
            .ToListAsync(cancellationToken)).ToLookup(goal => goal.MentorshipId);
        var entries = (await db.Set<JournalEntry>().AsNoTracking()
            .Where(entry => ids.Contains(entry.MentorshipId) && entry.Visibility != Visibility.Private)
            .ToListAsync(cancellationToken)).ToLookup(entry => entry.MentorshipId);
        var actions = (await db.Set<ActionItem>().AsNoTracking()
            .Where(action => ids.Contains(action.MentorshipId) && action.DoneOn != null)
            .ToListAsync(cancellationToken)).ToLookup(action => action.MentorshipId);

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return mentorships.ToDictionary(
            mentorship => mentorship.Id,
            mentorship => new RelationshipFacts(
                mentorship.StartedOn,
                today,
                [.. meetings[mentorship.Id].Select(meeting => DateOnly.FromDateTime(meeting.StartsAt.UtcDateTime))],
                [.. contributions[mentorship.Id].Select(EvidenceOf.Contribution)
                    .Concat(goals[mentorship.Id].Select(EvidenceOf.Goal))
                    .Concat(entries[mentorship.Id].Select(EvidenceOf.Entry))
                    .Concat(actions[mentorship.Id].Select(action => EvidenceOf.Action(action, mentorship)))
                    .OfType<EvidenceCandidate>()
                    .OrderBy(candidate => candidate.OccurredOn)]));
    }
}
