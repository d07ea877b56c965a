using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentors.Waiting;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee waits for a mentor whose places are all taken. One press; the words are written when the place is there.</summary>
public sealed class JoinWaitlist(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, PersonId Mentor);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var mentor = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.PersonId == command.Mentor, cancellationToken);
        if (mentor is null || !(mentor.IsListed || await HaveDealtAsync(command, cancellationToken)))
        {
            return Problem.NotFound;
        }

        if (await db.Set<Mentorship>().AnyAsync(
            m => m.TraineeId == command.Trainee && m.MentorId == command.Mentor && m.Status != MentorshipStatus.Ended, cancellationToken))
        {
            return MentorRequestProblems.AlreadyYourMentor;
        }

        if (await db.Set<MentorRequest>().AnyAsync(
            r => r.TraineeId == command.Trainee && r.MentorId == command.Mentor && (r.Status == MentorRequestStatus.Requested || r.Status == MentorRequestStatus.Planned), cancellationToken))
        {
            return MentorRequestProblems.AlreadyAsked;
        }

        var own = await db.InLine().Where(entry => entry.TraineeId == command.Trainee).ToListAsync(cancellationToken);
        var othersWait = await db.InLine().AnyAsync(entry => entry.MentorId == command.Mentor && entry.TraineeId != command.Trainee, cancellationToken);
        var joined = WaitlistEntry.Join(command.Trainee, mentor, own, othersWait, clock.GetUtcNow());
        if (joined.Problem is { } problem)
        {
            return problem;
        }

        db.Add(joined.Value);
        audit.Record(command.Trainee, "waitlist.joined", joined.Value.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: WaitlistProblems.AlreadyInLine, cancellationToken);
    }

    private Task<bool> HaveDealtAsync(Command command, CancellationToken cancellationToken) =>
        db.Set<MentorRequest>().AnyAsync(r => r.TraineeId == command.Trainee && r.MentorId == command.Mentor, cancellationToken);
}
