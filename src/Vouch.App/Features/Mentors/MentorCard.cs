using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A mentor in a list.</summary>
public sealed record MentorCard(
    PersonId MentorId,
    string Name,
    bool IsFictional,
    string? Specialty,
    string? Position,
    string? Institution,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Offers,
    string? Promise,
    int OpenPlaces,
    bool MayBeAsked,
    DateOnly? AwayUntil,
    FitView? Fit)
{
    internal static MentorCard Of(MentorProfile mentor, Person person, TraineeProfile? viewer, DateOnly today) => new(
        mentor.PersonId,
        person.Name,
        person.IsFictional,
        Vouch.Domain.Mentors.Specialty.Find(mentor.Specialty)?.Name,
        mentor.Position?.Words(),
        mentor.Institution,
        mentor.Topics,
        [.. mentor.Offers.Each().Select(offer => offer.Words())],
        mentor.Promise?.ToString(),
        mentor.OpenPlaces,
        mentor.MayBeAsked,
        mentor.LeaveOn(today)?.LastOn,
        viewer is null ? null : FitView.Of(Vouch.Domain.Mentors.Fit.Between(mentor, viewer, today)));
}
