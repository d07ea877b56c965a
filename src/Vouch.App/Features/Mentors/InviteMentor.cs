using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// A trainee brings their own mentor by name and e-mail. Whether Vouch knows the address already shows nowhere: the trainee sees
/// the same answer, and a person who is known keeps the name they gave themselves.
/// </summary>
public sealed class InviteMentor(AppDbContext db, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId Trainee, string Name, string Email, MentorRequestWords Words);

    public async Task<Result<MentorRequestId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await FindOrCreateAsync(command, now, cancellationToken);
        if (found.Problem is { } invalid)
        {
            return invalid;
        }

        var person = found.Value;
        var mentor = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == person.Id, cancellationToken);
        if (mentor is null)
        {
            mentor = MentorProfile.Invited(person.Id, now);
            db.Add(mentor);
        }

        if (await db.Set<Mentorship>().AnyAsync(
            m => m.TraineeId == command.Trainee && m.MentorId == person.Id && m.Status != MentorshipStatus.Ended, cancellationToken))
        {
            return MentorRequestProblems.AlreadyYourMentor;
        }

        var open = await db.Set<MentorRequest>()
            .Where(r => r.TraineeId == command.Trainee && (r.Status == MentorRequestStatus.Requested || r.Status == MentorRequestStatus.Planned))
            .ToListAsync(cancellationToken);
        var asked = MentorRequest.Invite(command.Trainee, mentor, command.Words, open, now);
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        var request = asked.Value;
        db.Add(request);
        jobs.Enqueue(SendMentorRequest.JobKind, request.Id.ToString(), WritingHours.NextAt(mentor, person.TimeZone, now));
        audit.Record(command.Trainee, "mentor-request.invited", request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: MentorRequestProblems.AlreadyAsked, cancellationToken) is { } refused
            ? refused
            : request.Id;
    }

    private async Task<Result<Person>> FindOrCreateAsync(Command command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var created = Person.Create(command.Name, command.Email, Roles.Mentor, now);
        if (created.Problem is not null)
        {
            return created;
        }

        var known = await db.Set<Person>().SingleOrDefaultAsync(p => p.Email == created.Value.Email, cancellationToken);
        if (known is not null)
        {
            return known;
        }

        db.Add(created.Value);
        return created;
    }
}
