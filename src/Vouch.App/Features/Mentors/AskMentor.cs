using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentors.Waiting;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A trainee asks a mentor. The mail goes out at once, or on the first morning after the mentor's leave.</summary>
public sealed class AskMentor(AppDbContext db, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    /// <param name="AfterOthers">Write now, and ask when the choices before have come to nothing.</param>
    public sealed record Command(PersonId Trainee, PersonId Mentor, MentorRequestWords Words, bool AfterOthers = false);

    public async Task<Result<MentorRequestId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var mentor = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == command.Mentor, cancellationToken);
        if (mentor is null || !(mentor.IsListed || await HaveDealtAsync(command, cancellationToken)))
        {
            return Problem.NotFound;
        }

        if (await IsMentorAlreadyAsync(command, cancellationToken))
        {
            return MentorRequestProblems.AlreadyYourMentor;
        }

        var open = await db.Set<MentorRequest>()
            .Where(r => r.TraineeId == command.Trainee && (r.Status == MentorRequestStatus.Requested || r.Status == MentorRequestStatus.Planned))
            .ToListAsync(cancellationToken);
        var asked = await AskAsync(command, mentor, open, cancellationToken);
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        var request = asked.Value;
        db.Add(request);
        var zone = await db.Set<Person>().Where(p => p.Id == command.Mentor).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        if (request.IsOpen)
        {
            jobs.Enqueue(SendMentorRequest.JobKind, request.Id.ToString(), WritingHours.NextAt(mentor, zone, clock.GetUtcNow()));
        }

        audit.Record(command.Trainee, request.IsOpen ? "mentor-request.asked" : "mentor-request.planned", request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: MentorRequestProblems.AlreadyAsked, cancellationToken) is { } refused
            ? refused
            : request.Id;
    }

    // A place that is kept for the trainee comes first; a free one goes to whoever waits longest.
    private async Task<Result<MentorRequest>> AskAsync(
        Command command, MentorProfile mentor, List<MentorRequest> open, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var line = await db.LineOf(command.Mentor).ToListAsync(cancellationToken);
        if (line.Find(entry => entry.TraineeId == command.Trainee) is { } own && own.HasOffer(now))
        {
            var held = MentorRequest.AskForHeldPlace(command.Trainee, mentor, command.Words, open, now);
            if (held.Succeeded)
            {
                own.Take(now);
            }

            return held;
        }

        if (command.AfterOthers && open.Exists(request => request.IsOpen))
        {
            return MentorRequest.Plan(command.Trainee, mentor, command.Words, open, now);
        }

        return mentor.MayBeAsked && line.Exists(entry => entry.Status == WaitlistStatus.Waiting)
            ? MentorRequestProblems.OthersWait
            : MentorRequest.Ask(command.Trainee, mentor, command.Words, open, now);
    }

    private Task<bool> HaveDealtAsync(Command command, CancellationToken cancellationToken) =>
        db.Set<MentorRequest>().AnyAsync(r => r.TraineeId == command.Trainee && r.MentorId == command.Mentor, cancellationToken);

    private Task<bool> IsMentorAlreadyAsync(Command command, CancellationToken cancellationToken) =>
        db.Set<Mentorship>().AnyAsync(
            m => m.TraineeId == command.Trainee && m.MentorId == command.Mentor && m.Status != MentorshipStatus.Ended, cancellationToken);
}
