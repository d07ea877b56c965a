using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>All mentorships of a person, on either side, with the one thing to do next in each.</summary>
public sealed class ListMentorships(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(PersonId Reader);

    public sealed record Row(
        MentorshipId Id,
        Party Reader,
        string OtherName,
        bool OtherIsFictional,
        MentorshipStatus Status,
        Cadence Cadence,
        NextStep NextStep,
        MeetingId? NextMeetingId,
        DateTime? NextMeetingLocal,
        DateOnly? LastMetOn,
        int MeetingsHeld,
        DateOnly StartedOn);

    public async Task<IReadOnlyList<Row>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var readerId = query.Reader;
        var reader = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == readerId, cancellationToken);
        var mentorships = await db.Set<Mentorship>()
            .AsNoTracking()
            .Where(m => m.TraineeId == readerId || m.MentorId == readerId)
            .OrderBy(m => m.StartedOn)
            .ToListAsync(cancellationToken);
        var others = mentorships.ConvertAll(m => m.Other(readerId));
        var people = await db.Set<Person>().AsNoTracking().Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var states = await db.StatesAsync(mentorships, reader, clock.GetUtcNow(), cancellationToken);
        return [.. states
            .Select(state => Of(state, people[state.Mentorship.Other(readerId)], readerId))
            .OrderBy(row => row.Status)
            .ThenBy(row => row.NextStep.Kind is NextStepKind.AllDone or NextStepKind.WaitForTheOther)
            .ThenBy(row => row.OtherName, StringComparer.CurrentCulture)];
    }

    private static Row Of(MentorshipState state, Person other, PersonId reader) => new(
        state.Mentorship.Id,
        state.Mentorship.PartyOf(reader)!.Value,
        other.Name,
        other.IsFictional,
        state.Mentorship.Status,
        state.Cadence,
        state.NextStep,
        state.NextMeetingId,
        state.NextMeetingLocal,
        state.LastMetOn,
        state.MeetingsHeld,
        state.Mentorship.StartedOn);
}
