using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.Tests.App.Letters;

public sealed class LetterDigestTests
{
    private const string Digests = "letters.send-digests";

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_letters_that_wait_come_in_one_mail_and_not_twice(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AskedAsync();
        await letters.AskAsync(specialty: "Neurology");
        letters.App.Clock.Advance(TimeSpan.FromDays(8));
        await letters.RunJobAsync(Digests);
        await letters.RunJobAsync(Digests);
        var digest = Assert.Single(await letters.MailsAsync(), mail => mail.Subject == "2 letters wait for you");
        Assert.Equal("ruth@example.edu", digest.ToEmail);
        Assert.Contains(digest.Paragraphs, line => line.Contains("Neurology", StringComparison.Ordinal));

        var token = digest.Action!.Url.Split('/')[^1];
        var view = await letters.App.RunAsync<GetWriterLetters, Result<GetWriterLetters.View>>(useCase => useCase.ExecuteAsync(new(token), LetterCase.Cancel));
        Assert.Equal(2, view.Value.Letters.Count);
        var address = await letters.App.RunAsync<OpenWriterLetter, Result<string>>(useCase => useCase.ExecuteAsync(new(token, view.Value.Letters[0].Id), LetterCase.Cancel));
        Assert.Contains("/by-mail/letter/", address.Value, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_writers_terms_hold_for_digests_and_for_what_a_trainee_asks(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var id = await letters.AskedAsync();
        letters.App.Clock.Advance(TimeSpan.FromDays(8));
        await letters.RunJobAsync(Digests);
        var token = (await letters.MailsAsync())[^1].Action!.Url.Split('/')[^1];
        Assert.Equal(ReminderProblems.Most, await letters.App.RunAsync<SetReminderTerms, Problem?>(useCase => useCase.ExecuteAsync(new(token, 7, 99, 14), LetterCase.Cancel)));
        Assert.Null(await letters.App.RunAsync<SetReminderTerms, Problem?>(useCase => useCase.ExecuteAsync(new(token, 0, 3, 14), LetterCase.Cancel)));

        letters.App.Clock.Advance(TimeSpan.FromDays(20));
        var before = (await letters.MailsAsync()).Count;
        await letters.RunJobAsync(Digests);
        Assert.Equal(ReminderProblems.NotWanted, await letters.App.RunAsync<NudgeWriter, Problem?>(useCase => useCase.ExecuteAsync(new(letters.Trainee.Id, id), LetterCase.Cancel)));
        Assert.Equal(before, (await letters.MailsAsync()).Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_writers_link_opens_no_letter_of_another(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await letters.AskedAsync();
        letters.App.Clock.Advance(TimeSpan.FromDays(1));
        var other = (await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id)).Value;
        letters.App.Clock.Advance(TimeSpan.FromDays(6.5));
        await letters.RunJobAsync(Digests);
        var token = (await letters.MailsAsync())[^1].Action!.Url.Split('/')[^1];
        var opened = await letters.App.RunAsync<OpenWriterLetter, Result<string>>(useCase => useCase.ExecuteAsync(new(token, other), LetterCase.Cancel));
        Assert.Equal(Problem.NotFound, opened.Problem);
    }
}
