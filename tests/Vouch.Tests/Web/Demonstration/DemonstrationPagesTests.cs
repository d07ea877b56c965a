using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Accounts;
using Vouch.App.Installations;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Outside;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.People;
using Vouch.Tests.App;

namespace Vouch.Tests.Web.Demonstration;

public sealed class DemonstrationPagesTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_installation_can_become_a_demonstration_in_which_one_chooses_whom_to_be(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var browser = Patient(site.Visitor());

        var chooser = await OpenAsync(site.Services, browser);
        Assert.Equal("/demonstration", chooser.Path);
        Assert.Contains("Everything and everyone here is fictional", chooser.Text, StringComparison.Ordinal);
        await EverybodyHasSomethingToSeeAsync(browser, chooser);
        await NobodyReadsAWaivedLetterAsync(site, browser);
        await NothingIsHalfMadeAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/welcome")).Status);
    }

    [Fact]
    public async Task No_mail_leaves_a_demonstration_whatever_server_is_set()
    {
        var sender = new RecordingSender();
        await using var site = await TestSite.StartAsync();
        await using var other = site.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<IEmailSender>(sender)));
        using var browser = Patient(new TestBrowser(other.CreateClient(new() { AllowAutoRedirect = false })));
        await OpenAsync(other.Services, browser);

        await using var scope = other.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var waiting = await db.Set<OutgoingMail>().CountAsync(mail => mail.SentAt == null);
        await scope.ServiceProvider.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);

        Assert.True(waiting > 100);
        Assert.Equal(0, sender.Sent);
        Assert.Equal(0, await db.Set<OutgoingMail>().CountAsync(mail => mail.SentAt != null));
        Assert.Contains("No mail leaves a demonstration", (await browser.GetAsync("/outbox")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_ordinary_installation_there_is_nobody_to_choose()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = Patient(site.Visitor());
        await browser.SubmitAsync(
            await browser.GetAsync("/welcome"), new() { ["Name"] = "Ada Reyes", ["Email"] = "ada@example.edu", ["Password"] = TestSite.Password }, "Make the first administrator");
        using var visitor = site.Visitor();

        var page = await visitor.GetAsync("/demonstration");
        var refused = await PostAsync(visitor, "/demonstration", new() { ["Who"] = "advisor" });
        var opened = await PostAsync(visitor, "/welcome?handler=Demonstration", []);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("fictional", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Contains("already been set up", opened.Text, StringComparison.Ordinal);
        Assert.False(await site.RunAsync<AppDbContext, bool>(db => db.Set<Installation>().AnyAsync(i => i.Kind == InstallationKind.Demonstration)));
        Assert.False(await site.RunAsync<AppDbContext, bool>(db => db.Set<Person>().AnyAsync(person => person.IsFictional)));
    }

    [Fact]
    public async Task A_demonstration_takes_no_accounts_and_no_administrator()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = Patient(site.Visitor());
        await OpenAsync(site.Services, browser);

        var signUp = await site.RunAsync<SignUp, Vouch.Domain.Problem?>(useCase => useCase.ExecuteAsync(
            new("Ada Reyes", "ada@example.edu", TestSite.Password, Roles.Trainee), TestContext.Current.CancellationToken));
        var administrator = await site.RunAsync<CreateFirstAdministrator, Vouch.Domain.Problem?>(useCase => useCase.ExecuteAsync(
            new("Ada Reyes", "ada@example.edu", TestSite.Password, SignIn: false), TestContext.Current.CancellationToken));

        Assert.Equal(AccountProblems.NoSignUpHere, signUp);
        Assert.Equal(AccountProblems.AlreadySetUp, administrator);
        Assert.Equal(HttpStatusCode.Found, (await browser.Client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).StatusCode);
    }

    // Four years take a second or two to live through, and far longer on a machine that builds at the same time.
    private static TestBrowser Patient(TestBrowser browser)
    {
        browser.Client.Timeout = TimeSpan.FromMinutes(10);
        return browser;
    }

    // Pressed as a visitor would; the page that shows how far it is leads to the people once it is made.
    private static async Task<TestPage> OpenAsync(IServiceProvider services, TestBrowser browser)
    {
        var making = await browser.SubmitAsync(await browser.GetAsync("/welcome"), [], "Open the demonstration");
        if (making.Path == "/welcome/making")
        {
            Assert.Equal("The demonstration is being made", making.Heading);
            Assert.Null(await services.GetRequiredService<Vouch.App.Demonstration.DemonstrationMaking>().Outcome!);
            making = await browser.SubmitAsync(making, [], "Look again");
        }

        return making;
    }

    private static async Task EverybodyHasSomethingToSeeAsync(TestBrowser browser, TestPage chooser)
    {
        var trainee = await browser.SubmitAsync(chooser, [], "Be Maya Thornley");
        Assert.Contains("Dr. Ruth Elmworth", trainee.Words, StringComparison.Ordinal);
        Assert.Contains("You are Maya Thornley", trainee.Text, StringComparison.Ordinal);
        Assert.Contains("Seen in the portal", (await browser.GetAsync("/letters")).Words, StringComparison.Ordinal);

        var mentor = await browser.SubmitAsync(await browser.GetAsync("/demonstration"), [], "Be Dr. Ruth Elmworth");
        Assert.Contains("Tomás Ashby", mentor.Words, StringComparison.Ordinal);

        var newcomer = await browser.SubmitAsync(await browser.GetAsync("/demonstration"), [], "Be Jonas Fairfield");
        Assert.Contains("neurology", newcomer.Words, StringComparison.OrdinalIgnoreCase);

        var advisor = await browser.SubmitAsync(await browser.GetAsync("/demonstration"), [], "Be Amara Kellgate");
        Assert.Equal("/office", advisor.Path);

        var visitor = await browser.SubmitAsync(await browser.GetAsync("/demonstration"), [], "Be a visitor");
        Assert.Contains("You are a visitor", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Client.GetAsync(new Uri("/mentorships", UriKind.Relative))).StatusCode);
    }

    private static async Task NobodyReadsAWaivedLetterAsync(TestSite site, TestBrowser browser)
    {
        await browser.SubmitAsync(await browser.GetAsync("/demonstration"), [], "Be Maya Thornley");
        var letters = await site.RunAsync<AppDbContext, List<Guid>>(async db =>
            [.. (await db.Set<Letter>().Select(letter => letter.Id).ToListAsync()).Select(id => id.Value)]);

        Assert.True(letters.Count > 10, $"{letters.Count} letters");
        foreach (var letter in letters.Take(30))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/letters/read/{letter}")).Status);
        }
    }

    private static async Task NothingIsHalfMadeAsync(TestSite site) => await site.RunAsync<AppDbContext, bool>(async db =>
    {
        Assert.True(await db.Set<Person>().AllAsync(person => person.IsFictional));
        Assert.True(await db.Set<Person>().CountAsync() > 350);
        Assert.True(await db.Users.AllAsync(account => account.PasswordHash == null));
        Assert.Equal(InstallationKind.Demonstration, (await db.Set<Installation>().SingleAsync()).Kind);
        return true;
    });

    private static async Task<TestPage> PostAsync(TestBrowser browser, string url, Dictionary<string, string> fields)
    {
        var form = await browser.GetAsync("/account/sign-in");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        var response = await browser.Client.PostAsync(new Uri(url, UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        return new(response, text, form.Document);
    }

    private sealed class RecordingSender : IEmailSender
    {
        public int Sent { get; private set; }

        public bool CanSend => true;

        public Task SendAsync(MailDraft mail, Guid mailId, CancellationToken cancellationToken)
        {
            Sent++;
            return Task.CompletedTask;
        }
    }
}
