using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.App.Mail;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentorships;

public sealed class IntroductionTests
{
    private static readonly IntroductionOffer Offer = new("Noor Haddad", "Noor@clinic.org", "Both of you run free clinics.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task No_address_is_anywhere_before_both_said_yes(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        Assert.Null(await OfferAsync(stage, null, Offer));

        var asked = Assert.Single(await stage.MailsToAsync(stage.Trainee));
        Assert.DoesNotContain("noor@", Text(asked), StringComparison.OrdinalIgnoreCase);
        var row = (await RowsAsync(stage, stage.Trainee))[0];
        Assert.Equal((IntroductionStatus.WithTrainee, true, (string?)null), (row.Status, row.MayAnswer, row.Email));

        Assert.Null(await stage.DoAsync<AnswerIntroduction, Problem?>(u => u.ExecuteAsync(new(null, row.Id, stage.Trainee.Id, true), Cancel)));
        var other = (await MailsToAsync(stage, "noor@clinic.org"))[0];
        Assert.DoesNotContain("ana@", Text(other), StringComparison.OrdinalIgnoreCase);
        Assert.Null((await RowsAsync(stage, stage.Trainee))[0].Email);

        var token = other.Action!.Url.Split('/')[^1];
        Assert.Null(await stage.DoAsync<AnswerIntroduction, Problem?>(u => u.ExecuteAsync(new(token, default, default, true), Cancel)));

        Assert.Contains("noor@clinic.org", Text((await stage.MailsToAsync(stage.Trainee))[^1]), StringComparison.Ordinal);
        Assert.Contains("ana@school.edu", Text((await MailsToAsync(stage, "noor@clinic.org"))[^1]), StringComparison.Ordinal);
        Assert.Equal("noor@clinic.org", (await RowsAsync(stage, stage.Trainee))[0].Email);
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await stage.DoAsync<AnswerIntroduction, Problem?>(u => u.ExecuteAsync(new(token, default, default, true), Cancel)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_is_told_to_nobody_and_looks_like_an_answer_that_did_not_come(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await AskAsync(stage);
        var wish = (await RowsAsync(stage, stage.Mentor))[0];
        Assert.True(wish.MayAnswer);
        Assert.Null(await OfferAsync(stage, wish.Id, Offer));
        var token = (await MailsToAsync(stage, "noor@clinic.org"))[0].Action!.Url.Split('/')[^1];
        var before = await stage.App.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync());

        Assert.Null(await stage.DoAsync<AnswerIntroduction, Problem?>(u => u.ExecuteAsync(new(token, default, default, false), Cancel)));

        Assert.Equal(before, await stage.App.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync()));
        Assert.Equal(IntroductionStatus.WithOther, (await RowsAsync(stage, stage.Trainee))[0].Status);
        Assert.Equal(IntroductionStatus.WithOther, (await RowsAsync(stage, stage.Mentor))[0].Status);
        Assert.Null(await stage.App.WithDbAsync(db => db.Set<Introduction>().Select(i => i.OtherEmail).SingleAsync()));
        stage.App.Clock.Advance(TimeSpan.FromDays(Introduction.DaysOpen + 1));
        Assert.Equal(IntroductionStatus.Closed, (await RowsAsync(stage, stage.Trainee))[0].Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Without_an_answer_the_address_is_erased_after_three_weeks(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await AskAsync(stage);
        await OfferAsync(stage, (await RowsAsync(stage, stage.Mentor))[0].Id, Offer);
        var token = (await MailsToAsync(stage, "noor@clinic.org"))[0].Action!.Url.Split('/')[^1];
        stage.App.Clock.Advance(TimeSpan.FromDays(Introduction.DaysOpen + 1));

        await Jobs.RunAsync<ExpireIntroductions>(stage.App);
        await Jobs.RunAsync<ExpireIntroductions>(stage.App);

        Assert.Null(await stage.App.WithDbAsync(db => db.Set<Introduction>().Select(i => i.OtherEmail).SingleAsync()));
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await stage.DoAsync<AnswerIntroduction, Problem?>(u => u.ExecuteAsync(new(token, default, default, true), Cancel)));
    }

    [Theory]
    [InlineData("", "noor@clinic.org", "Why", "introduction.other-name")]
    [InlineData("Noor", "no address", "Why", "introduction.other-email")]
    [InlineData("Noor", "ANA@school.edu", "Why", "introduction.one-of-the-two")]
    [InlineData("Noor", "noor@clinic.org", " ", "introduction.words")]
    [InlineData("Noor\nBcc: all@x.org", "noor@clinic.org", "Why", "introduction.other-name")]
    public async Task What_is_missing_is_named(string name, string email, string words, string code)
    {
        await using var stage = await MentorshipStage.SetAsync(DatabaseKind.Sqlite);

        Assert.Equal(code, (await OfferAsync(stage, null, new(name, email, words)))!.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_the_mentor_offers_and_five_are_enough(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        Assert.Equal(Problem.NotFound, await OfferAsync(stage, null, Offer, stage.Trainee));
        Assert.Equal(Problem.NotFound, await OfferAsync(stage, null, Offer, stage.Stranger));
        for (var i = 0; i < Introduction.MostOpen; i++)
        {
            Assert.Null(await OfferAsync(stage, null, Offer));
        }

        Assert.Equal(IntroductionProblems.TooMany, await OfferAsync(stage, null, Offer));
    }

    private static string Text(MailDraft mail) => string.Join('\n', mail.Paragraphs.Prepend(mail.Subject)) + mail.Closing;

    private static Task<Problem?> OfferAsync(MentorshipStage stage, IntroductionId? wish, IntroductionOffer offer, Person? by = null) =>
        stage.DoAsync<OfferIntroduction, Problem?>(u => u.ExecuteAsync(new(stage.Id, wish, (by ?? stage.Mentor).Id, offer), Cancel));

    private static async Task AskAsync(MentorshipStage stage) =>
        Assert.Null(await stage.DoAsync<AskForIntroduction, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Trainee.Id, "Somebody who runs a free clinic."), Cancel)));

    private static async Task<IReadOnlyList<GetIntroductions.Row>> RowsAsync(MentorshipStage stage, Person reader) =>
        (await stage.DoAsync<GetIntroductions, Result<GetIntroductions.View>>(u => u.ExecuteAsync(new(stage.Id, reader.Id), Cancel))).Value.Introductions;

    private static Task<List<MailDraft>> MailsToAsync(MentorshipStage stage, string email) =>
        stage.MailsToAsync(Person.Create("Noor Haddad", email, Roles.None, stage.Now).Value);
}
