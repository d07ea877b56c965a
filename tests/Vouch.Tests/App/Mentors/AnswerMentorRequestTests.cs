using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

public sealed class AnswerMentorRequestTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_yes_by_mail_begins_the_mentorship_and_burns_the_link(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var trainee = await stage.TraineeAsync("Maya Osei");
        await stage.AskAsync(trainee, mentor);
        var token = Token(await stage.MailsAsync());
        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await ByMailAsync(stage, token, new(true)));

        var mentorship = await stage.App.WithDbAsync(db => db.Set<Mentorship>().SingleAsync());
        Assert.Equal((trainee.Id, mentor.Id), (mentorship.TraineeId, mentorship.MentorId));
        Assert.Equal(0, (await stage.ProfileAsync(mentor)).OpenPlaces);
        var mail = (await stage.MailsAsync())[^1];
        Assert.Equal(("Dr. Ada Ito will be your mentor", trainee.Email), (mail.Subject, mail.ToEmail));
        Assert.EndsWith($"/mentorships/{mentorship.Id}", mail.Action!.Url, StringComparison.Ordinal);
        Assert.Equal(Problem.NotFound, await ByMailAsync(stage, token, new(true)));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Fifty_yeses_at_once_on_one_place_leave_exactly_one(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var profile = await stage.ProfileAsync(mentor);
        var requests = new List<MentorRequest>();
        for (var i = 0; i < 50; i++)
        {
            var trainee = await stage.PersonAsync($"Trainee {i}", Roles.Trainee);
            requests.Add(MentorRequest.Ask(trainee.Id, profile, MentorsStage.Words, [], stage.Now).Value);
        }

        await stage.App.SaveAsync([.. requests]);
        using var start = new ManualResetEventSlim();
        var answers = requests.Select(request => Task.Run(async () =>
        {
            start.Wait(TestContext.Current.CancellationToken);
            return await stage.AnswerAsync(mentor, request.Id, new(true));
        })).ToList();
        start.Set();
        var problems = await Task.WhenAll(answers);

        Assert.Single(problems, problem => problem is null);
        Assert.All(problems.Where(problem => problem is not null), problem => Assert.Equal(MentorProblems.NoPlaceLeft, problem));
        Assert.Equal(1, (await stage.ProfileAsync(mentor)).PlacesTaken);
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<Mentorship>().CountAsync()));
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<MentorRequest>().CountAsync(r => r.Status == MentorRequestStatus.Accepted)));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_database_itself_refuses_more_trainees_than_places(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");

        var refused = await Record.ExceptionAsync(() => stage.App.WithDbAsync(db =>
            db.Set<MentorProfile>().Where(p => p.PersonId == mentor.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.PlacesTaken, 2))));

        Assert.IsAssignableFrom<System.Data.Common.DbException>(refused);
        Assert.Contains("CK_MentorProfiles_Places", refused!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_yes_and_a_no_to_one_request_at_once_leave_one_answer(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Capacity = 9 });
        var request = await stage.AskAsync(await stage.TraineeAsync("Maya Osei"), mentor);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() =>
            stage.AnswerAsync(mentor, request, i % 2 == 0 ? new(true) : new(false, DeclineReason.NoTime)))));

        Assert.Single(answers, problem => problem is null);
        var accepted = (await stage.RequestAsync(request)).Status == MentorRequestStatus.Accepted;
        Assert.Equal(accepted ? 1 : 0, (await stage.ProfileAsync(mentor)).PlacesTaken);
        Assert.Equal(accepted ? 1 : 0, await stage.App.WithDbAsync(db => db.Set<Mentorship>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_no_tells_the_trainee_as_a_colleague_would_and_where_to_go(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var request = await stage.AskAsync(await stage.TraineeAsync("Maya Osei"), mentor);

        Assert.Equal(MentorRequestProblems.ReasonMissing, await stage.AnswerAsync(mentor, request, new(false)));
        Assert.Null(await stage.AnswerAsync(mentor, request, new(false, DeclineReason.NotMyField, "Dr. Bell at Lakeside would be ideal.")));

        var mail = (await stage.MailsAsync())[^1];
        Assert.Equal("Dr. Ada Ito cannot be your mentor now", mail.Subject);
        Assert.Contains("Dr. Ada Ito adds: Dr. Bell at Lakeside would be ideal.", mail.Paragraphs);
        Assert.EndsWith("/mentors/suggestions", mail.Action!.Url, StringComparison.Ordinal);
        Assert.Equal(1, (await stage.ProfileAsync(mentor)).OpenPlaces);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_invited_mentor_says_yes_and_how_many(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var trainee = await stage.TraineeAsync("Maya Osei");
        Assert.Null((await InviteAsync(stage, trainee, "Dr. Omar Bell", "omar@lakeside.example")).Problem);
        var mail = Assert.Single(await stage.MailsAsync());
        Assert.Contains("/by-mail/invitation/", mail.Action!.Url, StringComparison.Ordinal);

        Assert.Null(await ByMailAsync(stage, Token([mail]), new(true, Places: 3), LinkPurpose.AnswerInvitation));

        var profile = await stage.App.WithDbAsync(db => db.Set<MentorProfile>().SingleAsync());
        Assert.Equal((3, 1, false), (profile.Capacity, profile.PlacesTaken, profile.IsListed));
        Assert.Equal(0, (await stage.DirectoryAsync(new(trainee.Id))).Total);
    }

    [Fact]
    public async Task A_link_for_one_purpose_opens_nothing_else()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        await stage.AskAsync(await stage.TraineeAsync("Maya Osei"), await stage.MentorAsync("Dr. Ada Ito"));
        var token = Token(await stage.MailsAsync());

        Assert.Equal(Problem.NotFound, await ByMailAsync(stage, token, new(true), LinkPurpose.AnswerInvitation));
        Assert.Equal(Problem.NotFound, await ByMailAsync(stage, "nonsense", new(true)));
        Assert.NotNull(await ReadAsync(stage, token));
        stage.App.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Null(await ReadAsync(stage, token));
    }

    [Fact]
    public async Task Another_mentor_cannot_answer()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        var request = await stage.AskAsync(await stage.TraineeAsync("Maya Osei"), await stage.MentorAsync("Dr. Ada Ito"));

        Assert.Equal(Problem.NotFound, await stage.AnswerAsync(await stage.MentorAsync("Dr. Omar Bell"), request, new(true)));
        Assert.True((await stage.RequestAsync(request)).IsOpen);
    }

    [Fact]
    public async Task Inviting_yourself_or_a_broken_address_is_refused_and_a_known_person_keeps_their_name()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        var trainee = await stage.TraineeAsync("Maya Osei");
        var known = await stage.PersonAsync("Dr. Ada Ito");

        Assert.Equal("Email", (await InviteAsync(stage, trainee, "Me", trainee.Email)).Problem?.Field);
        Assert.Equal("Email", (await InviteAsync(stage, trainee, "Dr. Bell", "omar at lakeside")).Problem?.Field);
        Assert.Null((await InviteAsync(stage, trainee, "My Professor", known.Email)).Problem);

        Assert.Equal("Dr. Ada Ito", Assert.Single(await stage.MailsAsync()).ToName);
        Assert.Equal(2, await stage.App.WithDbAsync(db => db.Set<Person>().CountAsync()));
    }

    private static string Token(IReadOnlyList<Vouch.App.Mail.MailDraft> mails) => mails[0].Action!.Url.Split('/')[^1];

    private static Task<Problem?> ByMailAsync(
        MentorsStage stage, string token, AnswerMentorRequest.Answer answer, LinkPurpose purpose = LinkPurpose.AnswerMentorRequest) =>
        stage.App.RunAsync((AnswerMentorRequest use) => use.ExecuteAsync(
            AnswerMentorRequest.Command.Mailed(token, purpose, answer), CancellationToken.None));

    private static Task<GetReceivedRequest.View?> ReadAsync(MentorsStage stage, string token) =>
        stage.App.RunAsync((GetReceivedRequest use) => use.ExecuteAsync(
            GetReceivedRequest.Query.Mailed(token, LinkPurpose.AnswerMentorRequest), CancellationToken.None));

    private static Task<Result<MentorRequestId>> InviteAsync(MentorsStage stage, Person trainee, string name, string email) =>
        stage.App.RunAsync((InviteMentor use) => use.ExecuteAsync(new(trainee.Id, name, email, MentorsStage.Words), CancellationToken.None));
}
