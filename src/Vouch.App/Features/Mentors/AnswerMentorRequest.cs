using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// A mentor says yes or no, signed in or through the link in the mail. A yes takes a place and begins the mentorship in one
/// save; of two that race for the last place, one is refused.
/// </summary>
public sealed class AnswerMentorRequest(
    AppDbContext db, SignedLinks links, Mailbox mailbox, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Others who answer at the same moment make us look again; each round one of them is done.</summary>
    private const int MostRounds = 20;

    /// <param name="Reason">Needed for a no.</param>
    /// <param name="Places">For a yes: how many trainees at once from now on; null leaves it as it is.</param>
    public sealed record Answer(bool Accepts, DeclineReason? Reason = null, string? Note = null, int? Places = null);

    public sealed record Command
    {
        private Command()
        {
        }

        public Answer Answer { get; private init; } = new(false);

        internal (PersonId Mentor, MentorRequestId Request)? FromAccount { get; private init; }

        internal (string Token, LinkPurpose Purpose)? ByMail { get; private init; }

        public static Command SignedIn(PersonId mentor, MentorRequestId request, Answer answer) =>
            new() { Answer = answer, FromAccount = (mentor, request) };

        public static Command Mailed(string token, LinkPurpose purpose, Answer answer) =>
            new() { Answer = answer, ByMail = (token, purpose) };
    }

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            var problem = await TryAsync(command, cancellationToken);
            if (problem != Problem.Conflict || round == MostRounds)
            {
                return problem;
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task<Problem?> TryAsync(Command command, CancellationToken cancellationToken)
    {
        if (await WhoAsync(command, cancellationToken) is not { } who)
        {
            return Problem.NotFound;
        }

        var request = await db.Set<MentorRequest>().SingleOrDefaultAsync(r => r.Id == who.Request, cancellationToken);
        var mentor = await db.Set<MentorProfile>().SingleOrDefaultAsync(p => p.PersonId == who.Mentor, cancellationToken);
        if (request is null || mentor is null)
        {
            return Problem.NotFound;
        }

        var people = await db.Set<Person>()
            .Where(p => p.Id == request.TraineeId || p.Id == who.Mentor)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        if ((command.Answer.Accepts
                ? Accept(request, mentor, command.Answer, people)
                : Decline(request, mentor, command.Answer, people)) is { } problem)
        {
            return problem;
        }

        if (command.Answer.Accepts)
        {
            await DropPlansAsync(request.TraineeId, cancellationToken);
        }

        await links.RevokeAsync(request.Id.Value, request.Purpose(), cancellationToken);
        audit.Record(who.Mentor, command.Answer.Accepts ? "mentor-request.accepted" : "mentor-request.declined", request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: MentorRequestProblems.AlreadyAnswered, cancellationToken);
    }

    // Whoever was only to be asked after a no is not asked after a yes.
    private async Task DropPlansAsync(PersonId trainee, CancellationToken cancellationToken)
    {
        var planned = await db.Set<MentorRequest>()
            .Where(request => request.TraineeId == trainee && request.Status == MentorRequestStatus.Planned).ToListAsync(cancellationToken);
        planned.ForEach(request => request.Withdraw(trainee, clock.GetUtcNow()));
    }

    private Problem? Accept(MentorRequest request, MentorProfile mentor, Answer answer, Dictionary<PersonId, Person> people)
    {
        var now = clock.GetUtcNow();
        var problem = answer.Places is { } places ? mentor.SetCapacity(places, now) : null;
        if ((problem ?? request.Accept(mentor, now)) is { } refused)
        {
            return refused;
        }

        var begun = Mentorship.Begin(request.TraineeId, request.MentorId, now);
        if (begun.Problem is { } impossible)
        {
            return impossible;
        }

        db.Add(begun.Value);
        people[request.MentorId].Grant(Roles.Mentor);
        mailbox.Queue(MentorMails.Accepted(
            people[request.TraineeId], people[request.MentorId], site.Value.Link($"/mentorships/{begun.Value.Id}")));
        return null;
    }

    private Problem? Decline(MentorRequest request, MentorProfile mentor, Answer answer, Dictionary<PersonId, Person> people)
    {
        if (request.Decline(mentor.PersonId, answer.Reason, answer.Note, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        request.GiveBackHeldPlace(mentor, clock.GetUtcNow());
        mailbox.Queue(MentorMails.Declined(
            request, people[request.TraineeId], people[request.MentorId], site.Value.Link("/mentors/suggestions")));
        return null;
    }

    private async Task<(PersonId Mentor, MentorRequestId Request)?> WhoAsync(Command command, CancellationToken cancellationToken)
    {
        if (command.ByMail is not { } mail)
        {
            return command.FromAccount;
        }

        return await links.FindAsync(mail.Token, mail.Purpose, cancellationToken) is { } link
            ? (link.PersonId, new MentorRequestId(link.TargetId))
            : null;
    }
}
