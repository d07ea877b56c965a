using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Outside;
using Vouch.App.Persistence;

namespace Vouch.Tests.App.Mail;

public sealed class DeliverMailTests
{
    private static readonly MailDraft Draft = new(
        "Dr. Ada Reyes",
        "ada@example.edu",
        "Maya Osei asks whether you would be her mentor",
        ["Maya is a pre-med student.", "She hopes for <one> conversation a month."],
        new MailAction("Answer Maya", "https://vouch.example.edu/by-mail/x"),
        [new MailAttachment("meeting.ics", "text/calendar; method=REQUEST; charset=utf-8", "BEGIN:VCALENDAR"u8.ToArray())]);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delivered_mail_is_sent_once_and_its_content_erased(DatabaseKind kind)
    {
        var sender = new RecordingSender();
        await using var app = await AppWithAsync(kind, sender);

        await RunJobsAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunJobsAsync(app);

        Assert.Equal(Draft.Subject, Assert.Single(sender.Sent).Subject);
        var row = await app.WithDbAsync(db => db.Set<OutgoingMail>().SingleAsync());
        Assert.NotNull(row.SentAt);
        Assert.Null(row.ProtectedContent);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_server_that_is_down_is_tried_again_later_and_a_final_refusal_is_not(DatabaseKind kind)
    {
        var sender = new RecordingSender { Failure = new MailNotSentException(isFinal: false, new IOException()) };
        await using var app = await AppWithAsync(kind, sender);

        await RunJobsAsync(app);
        await RunJobsAsync(app);
        Assert.Equal(1, sender.Tries);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        sender.Failure = new MailNotSentException(isFinal: true, new IOException());
        await RunJobsAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await RunJobsAsync(app);

        Assert.Equal(2, sender.Tries);
        var row = await app.WithDbAsync(db => db.Set<OutgoingMail>().SingleAsync());
        Assert.NotNull(row.FailedAt);
        Assert.Null(row.ProtectedContent);
    }

    [Fact]
    public async Task What_waits_is_not_readable_in_the_database()
    {
        await using var app = await AppWithAsync(DatabaseKind.Sqlite, new RecordingSender());

        var content = await app.WithDbAsync(db => db.Set<OutgoingMail>().Select(mail => mail.ProtectedContent).SingleAsync());

        Assert.DoesNotContain("by-mail", System.Text.Encoding.Latin1.GetString(content!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_server_receives_text_html_and_attachment()
    {
        var port = Environment.GetEnvironmentVariable("VOUCH_TEST_SMTP_PORT");
        var folder = Environment.GetEnvironmentVariable("VOUCH_TEST_MAILDIR");
        Assert.SkipWhen(port is null || folder is null, "No mail sink is configured: ./dev test starts one.");
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite, services => services.Configure<SmtpOptions>(smtp =>
        {
            smtp.Host = "127.0.0.1";
            smtp.Port = int.Parse(port!, System.Globalization.CultureInfo.InvariantCulture);
            smtp.RequireTls = false;
            smtp.FromEmail = "vouch@example.edu";
        }));
        var subject = $"Real delivery {app.Folder[^8..]}";
        await QueueAsync(app, Draft with { Subject = subject });

        await RunJobsAsync(app);

        var messages = Directory.GetFiles(folder!, "*", SearchOption.AllDirectories).Where(File.Exists).Select(file => MimeMessage.Load(file)).ToList();
        var message = Assert.Single(messages, message => message.Subject == subject);
        Assert.Contains("She hopes for <one> conversation a month.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("She hopes for &lt;one&gt; conversation a month.", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("https://vouch.example.edu/by-mail/x", message.TextBody, StringComparison.Ordinal);
        Assert.Contains(message.Attachments, part => part.ContentType.MimeType == "text/calendar" && part.ContentType.Parameters["method"] == "REQUEST");
    }

    private static async Task<TestServices> AppWithAsync(DatabaseKind kind, RecordingSender sender)
    {
        var app = await TestServices.CreateAsync(kind, services => services.AddSingleton<IEmailSender>(sender));
        await QueueAsync(app, Draft);
        return app;
    }

    private static Task QueueAsync(TestServices app, MailDraft draft) => app.RunAsync<IServiceProvider>(async services =>
    {
        services.GetRequiredService<Mailbox>().Queue(draft);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
    });

    private static async Task RunJobsAsync(TestServices app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        await app.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(TestContext.Current.CancellationToken));
    }

    private sealed class RecordingSender : IEmailSender
    {
        public bool CanSend => true;

        public List<MailDraft> Sent { get; } = [];

        public int Tries { get; private set; }

        public MailNotSentException? Failure { get; set; }

        public Task SendAsync(MailDraft mail, Guid mailId, CancellationToken cancellationToken)
        {
            Tries++;
            if (Failure is { } failure)
            {
                throw failure;
            }

            Sent.Add(mail);
            return Task.CompletedTask;
        }
    }
}
