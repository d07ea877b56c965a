using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentors;

/// <summary>What the page tests of this area arrange.</summary>
internal static class MentorsSite
{
    public static readonly MentorRequestWords Words = new("Your talk on heart failure.", "A way into research.", null);

    /// <summary>A mentor without an account, as most are.</summary>
    public static async Task<Person> MentorAsync(this TestSite site, string name, MentorDetails? details = null)
    {
        var person = Person.Create(name, $"{name.Replace("Dr. ", "", StringComparison.Ordinal).Replace(' ', '.')}@example.edu", Roles.None, site.Clock.GetUtcNow()).Value;
        await site.SaveAsync(person);
        await site.EditAsync(person, details);
        return person;
    }

    public static async Task EditAsync(this TestSite site, Person mentor, MentorDetails? details = null) =>
        Assert.Null(await site.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(
            new(mentor.Id, details ?? new() { Specialty = "cardiology", Promise = new(3) }, "America/Chicago"), CancellationToken.None)));

    public static async Task<MentorRequestId> AskAsync(this TestSite site, Person trainee, Person mentor) =>
        (await site.RunAsync((AskMentor ask) => ask.ExecuteAsync(new(trainee.Id, mentor.Id, Words), CancellationToken.None))).Value;

    public static async Task<MentorRequestId> InviteAsync(this TestSite site, Person trainee, string name, string email) =>
        (await site.RunAsync((InviteMentor use) => use.ExecuteAsync(new(trainee.Id, name, email, Words), CancellationToken.None))).Value;

    /// <summary>Sends what waits to be sent about a request and answers with the path of the link in the mail.</summary>
    public static Task<string> LinkAsync(this TestSite site, MentorRequestId request) => site.RunAsync<IServiceProvider, string>(async services =>
    {
        await services.GetServices<IJobHandler>().Single(job => job.Kind == SendMentorRequest.JobKind)
            .RunAsync(request.ToString(), CancellationToken.None);
        var db = services.GetRequiredService<AppDbContext>();
        await db.SaveChangesAsync();
        var mails = await db.Set<OutgoingMail>().OrderByDescending(mail => mail.QueuedAt).ThenByDescending(mail => mail.Id).ToListAsync();
        return new Uri(services.GetRequiredService<Mailbox>().Read(mails[0])!.Action!.Url).PathAndQuery;
    });

    public static Task<MentorRequest> RequestAsync(this TestSite site, MentorRequestId id) =>
        site.RunAsync((AppDbContext db) => db.Set<MentorRequest>().AsNoTracking().SingleAsync(request => request.Id == id));
}
