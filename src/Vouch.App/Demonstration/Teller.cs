using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Jobs;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>Tells a story step by step: moves the clock, uses the use cases, reads the mails, and stops at the first refusal.</summary>
internal sealed class Teller(StoryHouse house, DateTimeOffset startsAt, Action<StoryStep> tell, CancellationToken cancellationToken)
{
    private string _step = "";

    public CancellationToken Cancel => cancellationToken;

    public DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    /// <summary>One step; <paramref name="act"/> answers with what came of it.</summary>
    public async Task StepAsync(string title, Func<Task<string>> act)
    {
        _step = title;
        var began = house.Clock.GetTimestamp();
        var said = await act();
        tell(new(Today, title, said, house.Clock.GetElapsedTime(began)));
    }

    /// <summary>Moves the clock to a day of the story, counted from its beginning.</summary>
    public void MoveTo(int day, int minutes = 0) => house.Clock.MoveTo(startsAt.AddDays(day).AddMinutes(minutes));

    public void MoveTo(DateTimeOffset at) => house.Clock.MoveTo(at);

    public DateOnly DayOf(int day) => DateOnly.FromDateTime(startsAt.AddDays(day).UtcDateTime);

    public Task<T> AskAsync<TUseCase, T>(Func<TUseCase, Task<T>> ask)
        where TUseCase : notnull => house.RunAsync(ask);

    /// <summary>What must succeed.</summary>
    /// <exception cref="StoryStoppedException">It was refused.</exception>
    public async Task DoAsync<TUseCase>(Func<TUseCase, Task<Problem?>> act)
        where TUseCase : notnull
    {
        if (await house.RunAsync(act) is { } problem)
        {
            throw new StoryStoppedException(_step, problem);
        }
    }

    /// <inheritdoc cref="DoAsync"/>
    public async Task<T> GetAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull
    {
        var result = await house.RunAsync(act);
        return result.Problem is { } problem ? throw new StoryStoppedException(_step, problem) : result.Value;
    }

    public Task SaveAsync(params object[] rows) => house.RunAsync<AppDbContext, int>(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(cancellationToken);
    });

    /// <summary>Lets the worker run once.</summary>
    /// <summary>Does the computing somebody waits for.</summary>
    public Task<int> ComputeAsync() => house.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(JobLane.Heavy, cancellationToken));

    public Task<int> WorkAsync() => house.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(cancellationToken));

    /// <summary>Runs one job of the timetable, as its hour would.</summary>
    public async Task WorkAsync(string recurring) => await house.RunAsync<IServiceProvider, bool>(async services =>
    {
        await services.GetServices<IRecurringJob>().Single(job => job.Name == recurring).RunAsync(cancellationToken);
        return true;
    });

    /// <summary>The latest mail to somebody whose subject has these words.</summary>
    public async Task<MailDraft> MailAsync(Person to, string subject)
    {
        var now = house.Clock.GetUtcNow(); // the story goes back to tell what happened beside it
        var mails = await house.RunAsync<IServiceProvider, List<MailDraft>>(async services =>
        {
            var rows = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().AsNoTracking()
                .Where(mail => mail.ToEmail == to.Email && mail.QueuedAt <= now)
                .OrderByDescending(mail => mail.QueuedAt)
                .ThenByDescending(mail => mail.Id)
                .Take(20)
                .ToListAsync(cancellationToken);
            return [.. rows.Select(row => services.GetRequiredService<Mailbox>().Read(row)!)];
        });
        return mails.Find(mail => mail.Subject.Contains(subject, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{_step}: {to.Name} got no mail about “{subject}”.");
    }

    /// <summary>What the button of that mail carries: all a person without an account has.</summary>
    public async Task<string> LinkAsync(Person to, string subject) => (await MailAsync(to, subject)).Action!.Url.Split('/')[^1];
}
