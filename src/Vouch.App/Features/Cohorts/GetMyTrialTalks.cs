using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Cohorts.Trials;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.People;

namespace Vouch.App.Features.Cohorts;

/// <summary>Somebody's own conversations in a trial round, with what they themselves have said. Reading changes nothing.</summary>
public sealed class GetMyTrialTalks(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    /// <param name="Token">The token of a mentor's link; null for somebody who signed in.</param>
    public sealed record Query(PersonId? Person, TrialRoundId? Round, string? Token);

    /// <param name="IsOpen">Whether opinions are still taken.</param>
    public sealed record View(DateOnly EndsOn, bool IsOpen, string Zone, IReadOnlyList<Talk> Talks);

    /// <param name="At">The proposed time in the reader's zone.</param>
    public sealed record Talk(PersonId OtherId, string Other, string Email, DateTimeOffset? At, TrialOpinion? Own);

    /// <returns>Null when there is nothing to see: not theirs, or the link opens nothing any more.</returns>
    public async Task<View?> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.TrialReaderAsync(query.Person, query.Round, query.Token, cancellationToken) is not { } who
            || await db.Set<TrialRound>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == who.Round, cancellationToken) is not { } round)
        {
            return null;
        }

        var talks = await db.Set<TrialTalk>().AsNoTracking()
            .Where(talk => talk.RoundId == who.Round && (talk.MentorId == who.Person || talk.TraineeId == who.Person)).ToListAsync(cancellationToken);
        if (talks.Count == 0)
        {
            return null;
        }

        var ids = talks.Select(talk => talk.MentorId == who.Person ? talk.TraineeId : talk.MentorId).Append(who.Person).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(people[who.Person].TimeZone);
        return new(
            round.EndsOn,
            round.TakesOpinions(clock.GetUtcNow()),
            people[who.Person].TimeZone,
            [
                .. talks.Select(talk =>
                {
                    var other = people[talk.MentorId == who.Person ? talk.TraineeId : talk.MentorId];
                    return new Talk(
                        other.Id,
                        other.Name,
                        other.Email,
                        talk.ProposedAt is { } at ? TimeZoneInfo.ConvertTime(at, zone) : null,
                        talk.OpinionOf(who.Person));
                }).OrderBy(talk => talk.At ?? DateTimeOffset.MaxValue).ThenBy(talk => talk.Other, StringComparer.Ordinal),
            ]);
    }
}
