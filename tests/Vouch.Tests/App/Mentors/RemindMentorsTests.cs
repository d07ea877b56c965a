using Vouch.Domain.Mentors;

namespace Vouch.Tests.App.Mentors;

public sealed class RemindMentorsTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_broken_promise_is_reminded_once_then_closed_and_the_trainee_told(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Promise = new(3) });
        var trainee = await stage.TraineeAsync("Maya Osei");
        var request = await stage.AskAsync(trainee, mentor);
        var subjects = new List<(int Day, string Subject)>();
        var known = (await stage.MailsAsync()).Count;
        for (var day = 1; day <= 30; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await stage.RemindAsync();
            await stage.RemindAsync(); // twice is harmless
            var mails = await stage.MailsAsync();
            subjects.AddRange(mails.Skip(known).Select(mail => (day, mail.Subject)));
            known = mails.Count;
        }

        Assert.Equal(
            [(4, "Maya Osei is still waiting for your answer"), (8, "No answer from Dr. Ada Ito: who to ask next")], subjects);
        Assert.Equal(MentorRequestStatus.Expired, (await stage.RequestAsync(request)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_sent_during_leave_or_after_an_answer(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var away = await stage.MentorAsync("Dr. Away", new() { Promise = new(3), Leaves = [new(new(2026, 7, 8), new(2026, 8, 30))] });
        var answered = await stage.MentorAsync("Dr. Answered", new() { Promise = new(3) });
        var trainee = await stage.TraineeAsync("Maya Osei");
        await stage.AskAsync(trainee, away);
        var request = await stage.AskAsync(trainee, answered);
        await stage.AnswerAsync(answered, request, new(false, DeclineReason.NoTime));
        var before = (await stage.MailsAsync()).Count;

        for (var day = 1; day <= 40; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await stage.RemindAsync();
        }

        Assert.Equal(before, (await stage.MailsAsync()).Count);
    }
}
