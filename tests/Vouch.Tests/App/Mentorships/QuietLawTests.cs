using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Office;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Outside;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentorships;

/// <summary>
/// Months of random events in many pairs at once, every job run twice a day, every mail delivered by the real job to a recording sender:
/// whatever happens, nothing is sent twice, to somebody on leave, or after an ending.
/// </summary>
public sealed class QuietLawTests
{
    private const int Pairs = 8;
    private const int Days = 90;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private enum Event
    {
        Nothing, Contribute, Confirm, Compact, Task, Meet, Hold, Leave, Back, Pause, Resume, Weekly, AtOnce, Seen, Quiet, End,
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_sent_twice_or_to_somebody_on_leave_or_after_an_ending(DatabaseKind kind)
    {
        // Each round is eight random histories; more rounds: VOUCH_QUIET_ROUNDS.
        var rounds = int.Parse(Environment.GetEnvironmentVariable("VOUCH_QUIET_ROUNDS") ?? "1", CultureInfo.InvariantCulture);
        for (var round = 0; round < rounds; round++)
        {
            await LiveAsync(kind, (ulong)(round + 1));
        }
    }

    private static async Task LiveAsync(DatabaseKind kind, ulong seed)
    {
        var sender = new Postbox();
        await using var app = await TestServices.CreateAsync(kind, services => services.AddSingleton<IEmailSender>(sender));
        sender.Now = app.Clock.GetUtcNow;
        var draw = new PCG(1, seed);
        List<Life> lives = [];
        for (var i = 0; i < Pairs; i++)
        {
            lives.Add(await BeginAsync(app, i, new ResponsePromise(1 + (int)draw.Next(9))));
        }

        for (var day = 0; day < Days; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            foreach (var life in lives)
            {
                life.Desk = day % 50 == 0 ? await DeskAsync(app, life.Mentor) : life.Desk; // a link lives 60 days
                await HappenAsync(app, life, draw.Next(4) == 0 ? (Event)draw.Next(15) : Event.Nothing, draw);
            }

            if (day == Days / 2)
            {
                await HappenAsync(app, lives[(int)draw.Next(Pairs)], Event.End, draw);
                await HappenAsync(app, lives[(int)draw.Next(Pairs)], Event.End, draw);
            }

            await RunAllAsync(app);
            var sent = sender.Sent.Count;
            var queued = await CountAsync(app);
            await RunAllAsync(app);
            Assert.Equal((seed, day, sent, queued), (seed, day, sender.Sent.Count, await CountAsync(app)));
        }

        Assert.NotEmpty(sender.Sent);
        Assert.All(lives, life =>
        {
            var toMentor = sender.Sent.Where(mail => mail.Draft.ToEmail == life.Mentor.Email).ToList();
            Assert.DoesNotContain(toMentor, mail => life.Away.Exists(leave => leave.Includes(DateOnly.FromDateTime(MeetingTime.Local(mail.At, life.Mentor.TimeZone)))));
            var after = sender.Sent.Where(mail => mail.Draft.About == life.Id.Value && mail.At > life.EndedAt && !IsTheEnding(mail.Draft)).ToList();
            Assert.True(after.Count == 0, $"seed {seed}, {life.Mentor.Name}: {string.Join(", ", after.Select(mail => mail.Draft.Subject))}");
        });
        var nudges = await app.WithDbAsync(db => db.Set<Nudge>().AsNoTracking().ToListAsync());
        Assert.All(nudges.GroupBy(n => (n.TargetId, n.WaitingSince, n.Rung)), group => Assert.Single(group));
        // No question has two mails of one rung: subject and text would be the same but for the days.
        var reminders = sender.Sent.Where(mail => mail.Draft.Subject.Contains("waiting to hear from you", StringComparison.Ordinal)).ToList();
        Assert.All(reminders.GroupBy(mail => (mail.Draft.ToEmail, mail.Draft.About, mail.Draft.Paragraphs[0])), group => Assert.Single(group));
    }

    private static bool IsTheEnding(MailDraft mail) =>
        mail.Subject.Contains("has ended your mentorship", StringComparison.Ordinal) || mail.Subject.StartsWith("Cancelled:", StringComparison.Ordinal);

    private static async Task<Life> BeginAsync(TestServices app, int number, ResponsePromise promise)
    {
        var now = app.Clock.GetUtcNow();
        var trainee = Person.Create($"Trainee {number}", $"t{number}@school.edu", Roles.Trainee, now).Value;
        var mentor = Person.Create($"Mentor {number}", $"m{number}@hospital.org", Roles.Mentor, now).Value;
        var mentorship = Mentorship.Begin(trainee.Id, mentor.Id, now).Value;
        await app.SaveAsync(trainee, mentor);
        await app.SaveAsync(mentorship, MentorProfile.Create(mentor.Id, new MentorDetails { Promise = promise, Capacity = 3, IsAccepting = true }, now).Value);
        return new(mentorship.Id, trainee, mentor);
    }

    private static async Task<string> DeskAsync(TestServices app, Person mentor) =>
        (await app.RunAsync<OpenMentorDesk, string>(u => u.ExecuteAsync(new(mentor.Id), Cancel))).Split('/')[^1];

    // Refusals are part of life: whatever the rules refuse does not happen.
    private static async Task HappenAsync(TestServices app, Life life, Event what, PCG draw)
    {
        var (now, id) = (app.Clock.GetUtcNow(), life.Id);
        var today = DateOnly.FromDateTime(MeetingTime.Local(now, life.Mentor.TimeZone));
        switch (what)
        {
            case Event.Contribute:
                await app.RunAsync<ProposeContribution, Result<ContributionId>>(u => u.ExecuteAsync(
                    new(id, life.Trainee.Id, new($"Work of {now:MMdd}", "Reader", "Before.", "Did.", "After."), today.AddDays(-9), today, null), Cancel));
                break;
            case Event.Confirm:
                if (await app.WithDbAsync(db => db.Set<Contribution>().Where(c => c.MentorshipId == id && c.Status == ContributionStatus.Proposed).FirstOrDefaultAsync()) is { } open)
                {
                    await app.RunAsync<AnswerContribution, Problem?>(u => u.ExecuteAsync(new(open.Id, life.Mentor.Id, draw.Next(3) > 0, "Not quite so."), Cancel));
                }

                break;
            case Event.Compact:
                await app.RunAsync<WriteCompact, Problem?>(u => u.ExecuteAsync(new(id, life.Trainee.Id, CompactTerms.Suggested(30), "Trainee"), Cancel));
                break;
            case Event.Task:
                await app.RunAsync<ProposeTask, Result<ProjectTaskId>>(u => u.ExecuteAsync(
                    new(id, life.Trainee.Id, new("Task", "What to do", ""), CreditKind.Coauthor, today.AddDays((int)draw.Next(40)), null), Cancel));
                break;
            case Event.Meet:
                await app.RunAsync<ScheduleMeeting, Result<MeetingId>>(u => u.ExecuteAsync(
                    new(id, life.Trainee.Id, today.AddDays(1 + (int)draw.Next(20)), new(17, 0), life.Mentor.TimeZone, 30, ""), Cancel));
                break;
            case Event.Hold:
                if (await app.WithDbAsync(db => db.Set<Meeting>().SingleOrDefaultAsync(m => m.MentorshipId == id && m.Status == MeetingStatus.Scheduled)) is { } ahead)
                {
                    await app.RunAsync<HoldMeeting, Problem?>(u => u.ExecuteAsync(new(ahead.Id, life.Trainee.Id), Cancel));
                }

                break;
            case Event.Leave when life.Away.TrueForAll(leave => leave.LastOn < today):
                var leave = new Leave(today, today.AddDays((int)draw.Next(25)));
                Assert.Null(await app.RunAsync<SayLeave, Problem?>(u => u.ExecuteAsync(new(life.Desk, leave.FirstOn, leave.LastOn), Cancel)));
                life.Away.Add(leave);
                break;
            case Event.Back when life.Away.Find(leave => leave.Includes(today)) is { } away:
                Assert.Null(await app.RunAsync<SayLeave, Problem?>(u => u.ExecuteAsync(new(life.Desk, away.FirstOn, null), Cancel)));
                life.Away.Remove(away);
                if (away.FirstOn < today)
                {
                    life.Away.Add(away with { LastOn = today.AddDays(-1) });
                }

                break;
            case Event.Pause:
                await app.RunAsync<PauseMentorship, Problem?>(u => u.ExecuteAsync(new(id, life.Trainee.Id, null), Cancel));
                break;
            case Event.Resume:
                await app.RunAsync<ResumeMentorship, Problem?>(u => u.ExecuteAsync(new(id, life.Trainee.Id), Cancel));
                break;
            case Event.Weekly:
                await app.RunAsync<SetDigestTerms, Problem?>(u => u.ExecuteAsync(new(life.Desk, DigestRhythm.Weekly, (DayOfWeek)draw.Next(7)), Cancel));
                break;
            case Event.AtOnce:
                await app.RunAsync<SetDigestTerms, Problem?>(u => u.ExecuteAsync(new(life.Desk, DigestRhythm.AtOnce, DayOfWeek.Monday), Cancel));
                break;
            case Event.Seen:
                var waiting = await app.RunAsync<GetMentorDesk, Result<GetMentorDesk.View>>(u => u.ExecuteAsync(new(life.Desk), Cancel));
                if (waiting.Succeeded && waiting.Value.Waiting is [var first, ..])
                {
                    await app.RunAsync<AcknowledgeQuestion, Problem?>(u => u.ExecuteAsync(new(life.Desk, first.TargetId, 7), Cancel));
                }

                break;
            case Event.Quiet:
                await app.RunAsync<ReportQuietMentee, Problem?>(u => u.ExecuteAsync(new(life.Desk, id), Cancel));
                break;
            case Event.End when life.EndedAt is null:
                Assert.Null(await app.RunAsync<EndMentorship, Problem?>(u => u.ExecuteAsync(new(id, draw.Next(2) == 0 ? life.Trainee.Id : life.Mentor.Id, EndReason.WithoutFault, "Thank you."), Cancel)));
                life.EndedAt = now;
                break;
            default:
                break;
        }

        // Mail of this moment leaves before the next thing happens.
        await app.RunAsync<IServiceProvider>(services => services.GetServices<IRecurringJob>().Single(job => job.Name == "mail.deliver").RunAsync(Cancel));
    }

    private static async Task RunAllAsync(TestServices app)
    {
        await Jobs.RunAsync<SendAgendas>(app);
        await Jobs.RunAsync<RemindSilentMentors>(app);
        await Jobs.RunAsync<RemindToMeet>(app);
        await Jobs.RunAsync<SendMentorDigests>(app);
        await Jobs.RunAsync<AskPulses>(app);
        await Jobs.RunAsync<RemindTrainees>(app);
        await Jobs.RunAsync<OfferNextMentors>(app);
        await Jobs.RunAsync<TellOfficeAboutSilence>(app);
        await app.RunAsync<IServiceProvider>(services => services.GetServices<IRecurringJob>().Single(job => job.Name == "mail.deliver").RunAsync(Cancel));
    }

    private static Task<int> CountAsync(TestServices app) => app.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync());

    private sealed class Life(MentorshipId id, Person trainee, Person mentor)
    {
        public MentorshipId Id => id;

        public Person Trainee => trainee;

        public Person Mentor => mentor;

        public string Desk { get; set; } = "";

        public List<Leave> Away { get; } = [];

        public DateTimeOffset? EndedAt { get; set; }
    }

    private sealed class Postbox : IEmailSender
    {
        public bool CanSend => true;

        public Func<DateTimeOffset> Now { get; set; } = () => default;

        public List<(DateTimeOffset At, MailDraft Draft)> Sent { get; } = [];

        public Task SendAsync(MailDraft mail, Guid mailId, CancellationToken cancellationToken)
        {
            Sent.Add((Now(), mail));
            return Task.CompletedTask;
        }
    }
}
