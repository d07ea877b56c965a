using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Cohorts;

/// <summary>Who could join a cohort with one press.</summary>
internal static class CohortCandidates
{
    /// <summary>Mentors who welcome requests and have a place; trainees with a profile and no running mentorship.</summary>
    public static IQueryable<PersonId> NotYetIn(this AppDbContext db, CohortId cohort, Party side)
    {
        var members = db.Set<CohortMember>().Where(member => member.CohortId == cohort && member.Side == side);
        return side == Party.Mentor
            ? db.Set<MentorProfile>()
                .Where(profile => profile.IsAccepting && profile.Capacity > profile.PlacesTaken + profile.PlacesHeld && !members.Any(member => member.PersonId == profile.PersonId))
                .Select(profile => profile.PersonId)
            : db.Set<TraineeProfile>()
                .Where(profile => !members.Any(member => member.PersonId == profile.PersonId)
                    && !db.Set<Mentorship>().Any(mentorship => mentorship.TraineeId == profile.PersonId && mentorship.Status != MentorshipStatus.Ended))
                .Select(profile => profile.PersonId);
    }
}
