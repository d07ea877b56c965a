using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

internal static class JointMeetingAccess
{
    /// <summary>The joint meeting with its seats, tracked, when <paramref name="reader"/> was asked to it or called it; null otherwise.</summary>
    public static async Task<JointMeeting?> JointMeetingOfAsync(this AppDbContext db, JointMeetingId id, PersonId reader, CancellationToken cancellationToken)
    {
        var joint = await db.Set<JointMeeting>().Include(j => j.Seats).SingleOrDefaultAsync(j => j.Id == id, cancellationToken);
        return joint?.MayBeSeenBy(reader) == true ? joint : null;
    }

    public static Task<Around> AroundAsync(this AppDbContext db, JointMeeting joint, CancellationToken cancellationToken) =>
        db.AroundAsync(joint.TraineeId, [.. joint.Seats.Select(seat => (seat.MentorshipId, seat.MentorId))], cancellationToken);

    public static async Task<Around> AroundAsync(
        this AppDbContext db, PersonId traineeId, IReadOnlyCollection<(MentorshipId Mentorship, PersonId Mentor)> pairs, CancellationToken cancellationToken)
    {
        var ids = pairs.Select(pair => pair.Mentor).Append(traineeId).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var leaves = await db.Set<MentorProfile>().AsNoTracking().Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.Leaves, cancellationToken);
        var trainee = people[traineeId];
        return new(trainee, [.. pairs.Select(pair => new Both(pair.Mentorship, trainee, people[pair.Mentor], leaves.GetValueOrDefault(pair.Mentor) ?? [], DigestRhythm.AtOnce))]);
    }
}
