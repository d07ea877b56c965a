using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Cohorts.Trials;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;

namespace Vouch.App.Features.Cohorts;

/// <summary>Somebody says how their trial conversations were, signed in or through the link in the mail. Nothing of it is shown to anybody else.</summary>
public sealed class SayHowTalkWas(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    /// <param name="Opinions">By the other person; a conversation left out stays as it is.</param>
    public sealed record Command(PersonId? Person, TrialRoundId? Round, string? Token, IReadOnlyDictionary<PersonId, TrialOpinion> Opinions);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.TrialReaderAsync(command.Person, command.Round, command.Token, cancellationToken) is not { } who
            || await db.Set<TrialRound>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == who.Round, cancellationToken) is not { } round)
        {
            return Problem.NotFound;
        }

        var talks = await db.Set<TrialTalk>()
            .Where(talk => talk.RoundId == who.Round && (talk.MentorId == who.Person || talk.TraineeId == who.Person)).ToListAsync(cancellationToken);
        foreach (var (other, opinion) in command.Opinions)
        {
            if (talks.Find(talk => talk.MentorId == other || talk.TraineeId == other) is not { } talk)
            {
                return Problem.NotFound;
            }

            if (talk.Say(who.Person, opinion, round, clock.GetUtcNow()) is { } problem)
            {
                return problem;
            }
        }

        return await db.TrySaveAsync(cancellationToken);
    }
}
