using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The board: what the mentor offers, who asked for a place, and what was answered.</summary>
public sealed class GetOpportunities(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(
        MentorshipId MentorshipId, Party Reader, string TraineeName, string MentorName, bool HasEnded, bool HasAsked, IReadOnlyList<Offer> Offers);

    public sealed record Offer(
        OpportunityId Id,
        OpportunityKind Kind,
        OpportunityText Text,
        OpportunityAudience Audience,
        int Places,
        int PlacesGiven,
        DateOnly? ApplyBy,
        OpportunityStatus Status,
        bool TakesApplications,
        Application? Mine,
        IReadOnlyList<Application> Applications);

    public sealed record Application(OpportunityApplicationId Id, string TraineeName, string WhyMe, ApplicationStatus Status, string Reason);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var isTrainee = mentorship.Status is not MentorshipStatus.Ended && mentorship.PartyOf(query.Reader) is Party.Trainee;
        var mentorId = mentorship.MentorId;
        var offers = (await db.Set<Opportunity>()
            .AsNoTracking()
            .Where(o => o.MentorId == mentorId && o.Status != OpportunityStatus.Withdrawn)
            .OrderByDescending(o => o.OfferedAt)
            .Take(100)
            .ToListAsync(cancellationToken)).Where(o => o.MayBeSeenBy(query.Reader, isTrainee)).ToList();
        var ids = offers.ConvertAll(o => o.Id);
        var applications = (await db.Set<OpportunityApplication>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.OpportunityId) && a.Status != ApplicationStatus.Withdrawn)
            .OrderBy(a => a.AppliedAt)
            .Join(db.Set<Person>(), a => a.TraineeId, p => p.Id, (a, p) => new { Row = a, p.Name })
            .ToListAsync(cancellationToken))
            .Where(a => a.Row.MayBeSeenBy(query.Reader))
            .ToLookup(a => a.Row.OpportunityId, a => (a.Row.TraineeId, View: new Application(a.Row.Id, a.Name, a.Row.WhyMe, a.Row.Status, a.Row.Reason)));
        var (now, target) = (clock.GetUtcNow(), mentorship.Id.Value);
        var hasAsked = await db.Set<SignedLink>().AnyAsync(
            l => l.TargetId == target && l.Purpose == LinkPurpose.OfferOpportunity && l.UsedAt == null && l.ExpiresAt > now, cancellationToken);
        var today = clock.TodayIn(both.Of(query.Reader).TimeZone);
        return new View(
            mentorship.Id,
            mentorship.PartyOf(query.Reader)!.Value,
            both.Trainee.Name,
            both.Mentor.Name,
            mentorship.Status is MentorshipStatus.Ended,
            hasAsked,
            [.. offers.Select(o => new Offer(
                o.Id, o.Kind, o.Text, o.Audience, o.Places, o.PlacesGiven, o.ApplyBy, o.Status, o.TakesApplications(today),
                applications[o.Id].Where(a => a.TraineeId == query.Reader).Select(a => a.View).FirstOrDefault(),
                query.Reader == mentorId ? [.. applications[o.Id].Select(a => a.View)] : []))]);
    }
}
