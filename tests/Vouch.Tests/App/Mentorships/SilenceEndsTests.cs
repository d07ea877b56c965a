using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Office;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentorships;

/// <summary>The end of the ladder: others are offered, the office is told, each once.</summary>
public sealed class SilenceEndsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_28_days_three_mentors_with_a_place_are_offered_and_the_office_is_told_once(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var advisor = Person.Create("Ines Duarte", "ines@school.edu", Roles.Advisor, stage.Now).Value;
        await stage.App.SaveAsync(
            advisor, TraineeProfile.Create(stage.Trainee.Id, new TraineeDetails { Interests = ["cardiology"] }, stage.Now).Value);
        foreach (var (name, places, leave) in new[] { ("Ada Free", 1, false), ("Bo Full", 0, false), ("Cy Free", 2, false), ("Di Free", 1, false), ("Ed Away", 1, true), ("Fay Free", 1, false) })
        {
            await OpenAsync(stage, name, places, leave);
        }

        await stage.ProposeContributionAsync();
        for (var day = 0; day < 40; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await Jobs.RunAsync<RemindSilentMentors>(stage.App);
            await Jobs.RunAsync<OfferNextMentors>(stage.App);
            await Jobs.RunAsync<TellOfficeAboutSilence>(stage.App);
            await Jobs.RunAsync<TellOfficeAboutSilence>(stage.App);
        }

        var offered = Assert.Single(await stage.MailsToAsync(stage.Trainee));
        Assert.Equal("Dana Okafor has not answered; three other mentors with a free place", offered.Subject);
        Assert.Equal(3, offered.Paragraphs[1].Split('\n').Length - 1);
        Assert.DoesNotContain("Bo Full", offered.Paragraphs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Ed Away", offered.Paragraphs[1], StringComparison.Ordinal);
        var told = Assert.Single(await stage.MailsToAsync(advisor));
        Assert.Contains("Dana Okafor, mentor of Ana Ruiz", told.Paragraphs[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Chart review", string.Concat(told.Paragraphs), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_pair_that_ended_meanwhile_is_nobodys_business(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var advisor = Person.Create("Ines Duarte", "ines@school.edu", Roles.Advisor, stage.Now).Value;
        await stage.App.SaveAsync(advisor);
        await stage.ProposeContributionAsync();
        stage.App.Clock.Advance(TimeSpan.FromDays(60));
        await Jobs.RunAsync<RemindSilentMentors>(stage.App);
        await stage.DoAsync<EndMentorship, Vouch.Domain.Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Trainee.Id, EndReason.Rematched, ""), TestContext.Current.CancellationToken));

        await Jobs.RunAsync<OfferNextMentors>(stage.App);
        await Jobs.RunAsync<TellOfficeAboutSilence>(stage.App);

        Assert.Empty(await stage.MailsToAsync(stage.Trainee));
        Assert.Empty(await stage.MailsToAsync(advisor));
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<Nudge>().CountAsync(n => n.OthersOfferedAt != null && n.OfficeToldAt != null)));
    }

    private static async Task OpenAsync(MentorshipStage stage, string name, int places, bool isAway)
    {
        var person = Person.Create(name, $"{name[..2].ToLowerInvariant()}@hospital.org", Roles.Mentor, stage.Now).Value;
        await stage.App.SaveAsync(person);
        var profile = MentorProfile.Create(
            person.Id,
            new MentorDetails
            {
                Specialty = "cardiology",
                Capacity = places,
                IsAccepting = true,
                IsListed = true,
                Leaves = isAway ? [new Leave(stage.Today, stage.Today.AddDays(90))] : [],
            },
            stage.Now).Value;
        await stage.App.SaveAsync(profile, MentorListing.Of(profile, person));
    }
}
