using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentorships;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentorships;

/// <summary>Ana mentored by Dana since today, a stranger beside them, on a database of their own.</summary>
internal sealed class MentorshipStage : IAsyncDisposable
{
    private MentorshipStage(TestServices app, Person trainee, Person mentor, Person stranger, MentorshipId id) =>
        (App, Trainee, Mentor, Stranger, Id) = (app, trainee, mentor, stranger, id);

    public TestServices App { get; }

    public Person Trainee { get; }

    public Person Mentor { get; }

    public Person Stranger { get; }

    public MentorshipId Id { get; }

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public static async Task<MentorshipStage> SetAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var app = await TestServices.CreateAsync(kind, configure);
        var now = app.Clock.GetUtcNow();
        var trainee = Person.Create("Ana Ruiz", "ana@school.edu", Roles.Trainee, now).Value;
        var mentor = Person.Create("Dana Okafor", "dana@hospital.org", Roles.Mentor, now).Value;
        var stranger = Person.Create("Sam Stranger", "sam@school.edu", Roles.Trainee | Roles.Mentor, now).Value;
        var mentorship = Mentorship.Begin(trainee.Id, mentor.Id, now).Value;
        await app.SaveAsync(trainee, mentor, stranger);
        await app.SaveAsync(mentorship);
        return new(app, trainee, mentor, stranger, mentorship.Id);
    }

    /// <summary>Runs a use case as one request would, a second after the one before.</summary>
    public Task<T> DoAsync<TUseCase, T>(Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        return App.RunAsync(act);
    }

    public async Task<MeetingId> ScheduleAsync(int days = 10) => (await DoAsync<ScheduleMeeting, Vouch.Domain.Result<MeetingId>>(useCase =>
        useCase.ExecuteAsync(
            new(Id, Trainee.Id, Today.AddDays(days), new(17, 30), "America/New_York", 30, "Room 4"), TestContext.Current.CancellationToken))).Value;

    public async Task<ContributionId> ProposeContributionAsync() =>
        (await DoAsync<ProposeContribution, Vouch.Domain.Result<ContributionId>>(useCase => useCase.ExecuteAsync(
            new(Id, Trainee.Id, new("Chart review", "Abstractor", "120 unread charts.", "Read them.", "The abstract was sent."), Today.AddDays(-20), Today, null),
            TestContext.Current.CancellationToken))).Value;

    /// <summary>Mails to a person, oldest first.</summary>
    public Task<List<MailDraft>> MailsToAsync(Person person) => App.RunAsync<IServiceProvider, List<MailDraft>>(async services =>
    {
        var email = person.Email;
        var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>()
            .Where(mail => mail.ToEmail == email)
            .OrderBy(mail => mail.QueuedAt)
            .ToListAsync();
        return mails.ConvertAll(mail => services.GetRequiredService<Mailbox>().Read(mail)!);
    });

    /// <summary>The token in the button of the mentor's latest mail.</summary>
    public async Task<string> TokenAsync() => (await MailsToAsync(Mentor))[^1].Action!.Url.Split('/')[^1];

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}
