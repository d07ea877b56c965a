using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Cohorts;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;
using Vouch.Tests.Web.Mentors;

namespace Vouch.Tests.Web.Office;

/// <summary>A trial round from the office's page over a mentor's mail and a trainee's page to its end.</summary>
public sealed class TrialPagesTests
{
    [Fact]
    public async Task The_office_starts_both_sides_answer_and_only_counts_come_back()
    {
        await using var site = await TestSite.StartAsync();
        var (office, ada) = await site.SignedInAsync("Ada Reyes", Roles.Advisor);
        var (trainee, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var (stranger, _) = await site.SignedInAsync("Ben Oh", Roles.Trainee);
        await site.SaveAsync(TraineeProfile.Create(maya.Id, new() { Interests = ["cardiology"] }, site.Clock.GetUtcNow()).Value);
        await site.MentorAsync("Dr. Ruth Okafor");
        var cohort = (await site.RunAsync((CreateCohort create) => create.ExecuteAsync(new(ada.Id, "MD 2030", 1), CancellationToken.None))).Value;
        foreach (var side in Enum.GetValues<Party>())
        {
            await site.RunAsync((AddCohortPeople add) => add.ExecuteAsync(new(ada.Id, cohort, side, null), CancellationToken.None));
        }

        var address = $"/office/cohorts/{cohort}/trial";
        var tooSoon = await office.SubmitAsync(await office.GetAsync(address), new() { ["EndsOn"] = "2026-07-07" }, "Start and invite everybody");
        Assert.Equal("#EndsOn", tooSoon.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        await office.SubmitAsync(tooSoon, new() { ["EndsOn"] = "2026-07-20" }, "Start and invite everybody");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(JobLane.Heavy, CancellationToken.None));
        Assert.Contains("Open until July 20", (await office.GetAsync(address)).Words, StringComparison.Ordinal);

        using var mentor = site.Visitor();
        var mailed = await mentor.GetAsync(await MentorLinkAsync(site));
        Assert.Contains("Maya Osei", mailed.Words, StringComparison.Ordinal);
        var nothing = await mentor.SubmitAsync(mailed, [], "Keep my answers");
        Assert.Contains("Give a number, a wish, or both.", nothing.Words, StringComparison.Ordinal);
        Assert.Contains("Kept, thank you", (await mentor.SubmitAsync(mailed, new() { ["Rating"] = "5", ["Wish"] = "Avoid" }, "Keep my answers")).Words, StringComparison.Ordinal);

        var round = await site.RunAsync((AppDbContext db) => db.Set<TrialRound>().Select(r => r.Id).SingleAsync());
        var own = await trainee.GetAsync($"/cohorts/trial/{round}");
        Assert.Null(own.Document.QuerySelector("select[name=Wish] option[selected][value=Avoid]"));
        Assert.Contains("Kept, thank you", (await trainee.SubmitAsync(own, new() { ["Rating"] = "2" }, "Keep my answers")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cohorts/trial/{round}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/cohorts/trial/{round}")).Status);

        var over = await office.SubmitAsync(await office.GetAsync(address), [], "End the round now");
        Assert.Contains("Over", over.Words, StringComparison.Ordinal);
        Assert.Contains("This round is over", (await trainee.GetAsync($"/cohorts/trial/{round}")).Words, StringComparison.Ordinal);
        Assert.Contains("Weigh the trial round", (await office.GetAsync($"/office/cohorts/{cohort}")).Words, StringComparison.Ordinal);
    }

    private static Task<string> MentorLinkAsync(TestSite site) => site.RunAsync<IServiceProvider, string>(async services =>
    {
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().ToListAsync();
        return mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)?.Action?.Url)
            .Where(url => url?.Contains("/by-mail/trial/", StringComparison.Ordinal) == true)
            .Select(url => new Uri(url!).PathAndQuery).Single();
    });
}
