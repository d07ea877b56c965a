using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentors;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

/// <summary>The application with mentors and trainees to act with.</summary>
internal sealed class MentorsStage(TestServices app) : IAsyncDisposable
{
    public static readonly MentorRequestWords Words =
        new("Your talk on heart failure.", "A way into research.", "Two afternoons a week.");

    private int _people;

    public TestServices App => app;

    public DateTimeOffset Now => app.Clock.GetUtcNow();

    public static async Task<MentorsStage> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null) =>
        new(await TestServices.CreateAsync(kind, configure));

    public async Task<Person> PersonAsync(string name, Roles roles = Roles.None, bool save = true)
    {
        var person = Person.Create(name, $"person{++_people}@example.edu", roles, Now).Value;
        if (save)
        {
            await app.SaveAsync(person);
        }

        return person;
    }

    /// <summary>A mentor with a saved profile, listed unless the details say otherwise.</summary>
    public async Task<Person> MentorAsync(string name, MentorDetails? details = null)
    {
        var person = await PersonAsync(name);
        Assert.Null(await app.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(
            new(person.Id, details ?? new() { Specialty = "cardiology" }, "America/Chicago"), CancellationToken.None)));
        return person;
    }

    public async Task<Person> TraineeAsync(string name, TraineeDetails? details = null)
    {
        var person = await PersonAsync(name, Roles.Trainee);
        if (details is not null)
        {
            Assert.Null(await app.RunAsync((EditTraineeProfile edit) => edit.ExecuteAsync(
                new(person.Id, details, "America/New_York"), CancellationToken.None)));
        }

        return person;
    }

    public Task<Result<MentorRequestId>> TryAskAsync(Person trainee, Person mentor) =>
        app.RunAsync((AskMentor ask) => ask.ExecuteAsync(new(trainee.Id, mentor.Id, Words), CancellationToken.None));

    public async Task<MentorRequestId> AskAsync(Person trainee, Person mentor)
    {
        var asked = await TryAskAsync(trainee, mentor);
        Assert.Null(asked.Problem);
        return asked.Value;
    }

    public Task<Problem?> AnswerAsync(Person mentor, MentorRequestId request, AnswerMentorRequest.Answer answer) => app.RunAsync(
        (AnswerMentorRequest use) => use.ExecuteAsync(AnswerMentorRequest.Command.SignedIn(mentor.Id, request, answer), CancellationToken.None));

    public Task<GetMentorDirectory.View> DirectoryAsync(GetMentorDirectory.Query query) =>
        app.RunAsync((GetMentorDirectory use) => use.ExecuteAsync(query, CancellationToken.None));

    public Task<MentorRequest> RequestAsync(MentorRequestId id) =>
        app.WithDbAsync(db => db.Set<MentorRequest>().AsNoTracking().SingleAsync(request => request.Id == id));

    public Task<MentorProfile> ProfileAsync(Person mentor) =>
        app.WithDbAsync(db => db.Set<MentorProfile>().AsNoTracking().SingleAsync(profile => profile.PersonId == mentor.Id));

    /// <summary>Does what is due and answers with all mails there are, the oldest first.</summary>
    public async Task<IReadOnlyList<MailDraft>> MailsAsync()
    {
        for (var rounds = 0; rounds < 5; rounds++)
        {
            await SendRequestsAsync();
        }

        return await app.RunAsync<IServiceProvider, IReadOnlyList<MailDraft>>(async services =>
        {
            var mails = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().OrderBy(mail => mail.QueuedAt).ThenBy(mail => mail.Id).ToListAsync();
            return [.. mails.Select(mail => services.GetRequiredService<Mailbox>().Read(mail)!)];
        });
    }

    public Task RemindAsync() => app.RunAsync<IEnumerable<IRecurringJob>>(jobs =>
        jobs.OfType<RemindMentors>().Single().RunAsync(CancellationToken.None));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // What the worker does for the requests that are due, without the others' jobs.
    private async Task SendRequestsAsync()
    {
        var due = await app.WithDbAsync(db => db.Set<JobRow>()
            .Where(job => job.Kind == SendMentorRequest.JobKind && job.DueAt <= Now).Select(job => job.Payload).ToListAsync());
        foreach (var payload in due)
        {
            await app.RunAsync<IServiceProvider>(async services =>
            {
                await services.GetServices<IJobHandler>().Single(job => job.Kind == SendMentorRequest.JobKind)
                    .RunAsync(payload, CancellationToken.None);
                await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
            });
        }
    }
}
