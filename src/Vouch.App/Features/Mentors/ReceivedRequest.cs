using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A request as the mentor reads it.</summary>
public sealed record ReceivedRequest(
    MentorRequestId Id,
    string TraineeName,
    bool IsFictional,
    string? Stage,
    IReadOnlyList<string> Interests,
    string? Goals,
    IReadOnlyList<string> Needs,
    string WhyYou,
    string HopeFor,
    string? Offer,
    MentorRequestStatus Status,
    DateTimeOffset RequestedAt,
    DateOnly AnswerDueOn,
    bool IsPromised,
    FitView? Fit)
{
    internal static ReceivedRequest Of(
        MentorRequest request, MentorProfile mentor, Person mentorPerson, Person trainee, TraineeProfile? profile, DateOnly today) => new(
        request.Id,
        trainee.Name,
        trainee.IsFictional,
        profile?.Stage?.Words(),
        [.. (profile?.Interests ?? []).Select(code => Specialty.Find(code)!.Name)],
        profile?.Goals,
        [.. (profile?.Needs ?? MentoringNeeds.None).Each().Select(need => need.Words())],
        request.WhyYou,
        request.HopeFor,
        request.Offer,
        request.Status,
        request.RequestedAt,
        request.AnswerDueOn(mentor, TimeZoneInfo.FindSystemTimeZoneById(mentorPerson.TimeZone)),
        mentor.Promise is not null,
        profile is null ? null : FitView.Of(Vouch.Domain.Mentors.Fit.Between(mentor, profile, today)));
}
