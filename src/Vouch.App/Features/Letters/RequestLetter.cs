using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>A trainee asks a mentor to write a letter, with the records it may use and a decision about reading it.</summary>
public sealed class RequestLetter(
    AppDbContext db, ReadRelationships readRelationships, WriterLinks links, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Evidence">The records the trainee allows; anything else stays out.</param>
    public sealed record Command(
        PersonId Trainee,
        MentorshipId MentorshipId,
        LetterAsk Ask,
        IReadOnlyList<Chosen> Evidence,
        AccessChoice Access,
        string? Signature);

    /// <param name="Key"><see cref="EvidenceCandidate.Key"/> of the record.</param>
    /// <param name="CompetencyCode">What the trainee says it shows; empty for nothing in particular.</param>
    public sealed record Chosen(string Key, string CompetencyCode);

    public async Task<Result<LetterRequestId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mentorship = await db.Set<Mentorship>()
            .SingleOrDefaultAsync(m => m.Id == command.MentorshipId && m.TraineeId == command.Trainee, cancellationToken);
        if (mentorship is null)
        {
            return Problem.NotFound;
        }

        if (await db.Set<ReminderTerms>().AnyAsync(terms => terms.WriterId == mentorship.MentorId && !terms.TakesRequests, cancellationToken))
        {
            return LetterProblems.NotTakingRequests;
        }

        var drafted = LetterRequest.Draft(mentorship, command.Trainee, command.Ask, DateOnly.FromDateTime(now.UtcDateTime), now);
        if (drafted.Problem is { } problem)
        {
            return problem;
        }

        var request = drafted.Value;
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => person.Id == request.TraineeId || person.Id == request.WriterId)
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        var facts = (await readRelationships.ExecuteAsync([mentorship], cancellationToken))[mentorship.Id];
        var (trainee, writer) = (people[request.TraineeId], people[request.WriterId]);
        var refusal = request.Include(Allowed(facts.Evidence, command.Evidence), now)
            ?? request.Send(command.Access, command.Signature, trainee.Name, now);
        if (refusal is not null)
        {
            return refusal;
        }

        db.Add(request);
        mails.AskWriter(request, trainee, writer, links.ToAnswer(request));
        audit.Record(command.Trainee, "letter.requested", request.Id.ToString());
        return await db.TrySaveAsync(LetterProblems.AlreadyAsked, cancellationToken) is { } conflict ? conflict : request.Id;
    }

    private static List<ChosenEvidence> Allowed(IReadOnlyList<EvidenceCandidate> candidates, IReadOnlyList<Chosen> chosen) =>
        [.. chosen.DistinctBy(choice => choice.Key).Join(
            candidates,
            choice => choice.Key,
            candidate => candidate.Key,
            (choice, candidate) => new ChosenEvidence(
                candidate, Competency.Find(choice.CompetencyCode) is { } competency ? [competency] : []))];
}
