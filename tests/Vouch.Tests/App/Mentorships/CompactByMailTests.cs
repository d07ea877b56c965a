using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class CompactByMailTests
{
    private static readonly CompactTerms Terms = CompactTerms.Suggested(21);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_mentor_signs_from_the_mail_and_it_is_in_force(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        Assert.Null(await WriteAsync(stage, "Ana Ruiz"));
        var token = await stage.TokenAsync();

        var view = (await ReadAsync(stage, token)).Value;
        Assert.Equal(("Ana Ruiz", Terms), (view.TraineeName, view.Terms));
        Assert.Equal(CompactStatus.WithMentor, (await CompactAsync(stage)).Status);

        Assert.Null(await AnswerAsync(stage, token, null));

        Assert.Equal(CompactStatus.InForce, (await CompactAsync(stage)).Status);
        Assert.Equal(21, (await stage.App.WithDbAsync(db => db.Set<Mentorship>().SingleAsync())).MeetEveryDays);
        Assert.Contains(await stage.MailsToAsync(stage.Trainee), mail => mail.Subject == "Your compact with Dana Okafor is signed");
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await AnswerAsync(stage, token, null));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_changed_text_goes_back_and_a_rewritten_one_ends_the_old_link(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await WriteAsync(stage, "Ana Ruiz");
        var first = await stage.TokenAsync();
        await WriteAsync(stage, "Ana Ruiz");
        var second = await stage.TokenAsync();
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await AnswerAsync(stage, first, null));

        Assert.Null(await AnswerAsync(stage, second, Terms with { Channels = "Only in person." }));

        var compact = await CompactAsync(stage);
        Assert.Equal(CompactStatus.WithTrainee, compact.Status);
        Assert.Equal(CompactTerm.Channels, Assert.Single(compact.Differences).Term);
        Assert.Null(await stage.DoAsync<SignChangedCompact, Problem?>(useCase =>
            useCase.ExecuteAsync(new(stage.Id, compact.Id, stage.Trainee.Id, "Ana Ruiz"), Token)));
        Assert.Equal(CompactStatus.InForce, (await CompactAsync(stage)).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_draft_sends_nothing_and_the_mentor_does_not_see_it(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);

        Assert.Null(await WriteAsync(stage, ""));

        Assert.Empty(await stage.MailsToAsync(stage.Mentor));
        var seen = await stage.DoAsync<GetCompact, Result<GetCompact.View>>(useCase => useCase.ExecuteAsync(new(stage.Id, stage.Mentor.Id), Token));
        Assert.Null(seen.Value.Current);
        var stranger = await stage.DoAsync<GetCompact, Result<GetCompact.View>>(useCase => useCase.ExecuteAsync(new(stage.Id, stage.Stranger.Id), Token));
        Assert.Equal(Problem.NotFound, stranger.Problem);
    }

    private static Task<Problem?> WriteAsync(MentorshipStage stage, string signature) =>
        stage.DoAsync<WriteCompact, Problem?>(useCase => useCase.ExecuteAsync(new(stage.Id, stage.Trainee.Id, Terms, signature), Token));

    private static Task<Result<GetCompactByMail.View>> ReadAsync(MentorshipStage stage, string token) =>
        stage.DoAsync<GetCompactByMail, Result<GetCompactByMail.View>>(useCase => useCase.ExecuteAsync(new(token), Token));

    private static Task<Problem?> AnswerAsync(MentorshipStage stage, string token, CompactTerms? terms) =>
        stage.DoAsync<AnswerCompactByMail, Problem?>(useCase => useCase.ExecuteAsync(new(token, terms, "Dana Okafor"), Token));

    private static Task<Compact> CompactAsync(MentorshipStage stage) =>
        stage.App.WithDbAsync(db => db.Set<Compact>().AsNoTracking().SingleAsync());
}
