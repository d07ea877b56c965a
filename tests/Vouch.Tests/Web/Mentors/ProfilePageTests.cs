using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentors;

public sealed class ProfilePageTests
{
    [Fact]
    public async Task A_mentor_fills_in_everything_in_one_sitting_and_finds_it_again()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, ada) = await site.SignedInAsync("Ada Ito", Roles.Mentor);
        using var _ = browser;

        var saved = await browser.SubmitAsync(await browser.GetAsync("/mentors/me"), new()
        {
            ["Specialty"] = "cardiology",
            ["Topics"] = "heart failure, imaging",
            ["Position"] = "Fellow",
            ["Languages"] = "English, Spanish",
            ["Offers"] = "Research",
            ["Capacity"] = "2",
            ["PromiseDays"] = "Sunday",
            ["LeaveFirst[0]"] = "2026-08-01",
            ["LeaveLast[0]"] = "2026-08-14",
            ["TimeZone"] = "America/Chicago",
            ["Tuesday"] = "17:30-20",
            ["Rhythm"] = "Monthly",
            ["Formats"] = "Video",
            ["Gentle"] = "2",
            ["Values[1]"] = "Craft",
        }, "Save");

        Assert.Contains("Saved.", saved.Words, StringComparison.Ordinal);
        var profile = await ProfileAsync(site, ada);
        Assert.Equal(("cardiology", 2, MentorPosition.Fellow, Offers.Research), (profile.Specialty, profile.Capacity, profile.Position!.Value, profile.Offers));
        Assert.Equal(ResponsePromise.WeeklyOn(DayOfWeek.Sunday), profile.Promise);
        Assert.Equal([new Leave(new(2026, 8, 1), new(2026, 8, 14))], profile.Leaves);
        Assert.Equal([PersonalValue.Craft], profile.Values);
        Assert.True(profile.IsListed && profile.IsAccepting);
        Assert.Equal("17:30–20:00", saved.Document.QuerySelector<IHtmlInputElement>("#Tuesday")!.Value);
        Assert.Equal("Sunday", saved.Document.QuerySelector<IHtmlSelectElement>("#PromiseDays")!.Value);
    }

    [Fact]
    public async Task Unread_hours_and_half_a_leave_are_named_and_nothing_is_saved()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, ada) = await site.SignedInAsync("Ada Ito", Roles.Mentor);
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync("/mentors/me"), new()
        {
            ["Capacity"] = "2",
            ["Friday"] = "after five",
            ["LeaveFirst[0]"] = "2026-08-01",
        }, "Save");

        Assert.Equal(["#Friday", "#LeaveFirst_0_"], page.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Order());
        Assert.Equal("after five", page.Document.QuerySelector<IHtmlInputElement>("#Friday")!.Value);
        Assert.Equal(0, await site.RunAsync((AppDbContext db) => db.Set<MentorProfile>().CountAsync(p => p.PersonId == ada.Id)));
    }

    [Fact]
    public async Task A_trainee_may_skip_everything_and_may_not_name_an_interest_twice()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;

        Assert.Equal("/mentors/suggestions", (await browser.SubmitAsync(await browser.GetAsync("/profile"), [], "Save and see who fits")).Path);
        var twice = await browser.SubmitAsync(
            await browser.GetAsync("/profile"),
            new() { ["Interests[0]"] = "cardiology", ["Interests[1]"] = "cardiology" },
            "Save and see who fits");

        Assert.Contains("different specialties", twice.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_with_two_trainees_cannot_have_one_place()
    {
        await using var site = await TestSite.StartAsync();
        var (browser, ada) = await site.SignedInAsync("Ada Ito", Roles.Mentor);
        using var _ = browser;
        await site.EditAsync(ada, new() { Capacity = 2 });
        await site.RunAsync(async (AppDbContext db) =>
        {
            var profile = await db.Set<MentorProfile>().SingleAsync(p => p.PersonId == ada.Id);
            profile.TakePlace(site.Clock.GetUtcNow());
            profile.TakePlace(site.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var page = await browser.SubmitAsync(await browser.GetAsync("/mentors/me"), new() { ["Capacity"] = "1" }, "Save");

        Assert.Equal("#Capacity", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(2, (await ProfileAsync(site, ada)).Capacity);
    }

    private static Task<MentorProfile> ProfileAsync(TestSite site, Person mentor) =>
        site.RunAsync((AppDbContext db) => db.Set<MentorProfile>().AsNoTracking().SingleAsync(p => p.PersonId == mentor.Id));
}
