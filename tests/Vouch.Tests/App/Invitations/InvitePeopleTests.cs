using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Accounts;
using Vouch.App.Features.Invitations;
using Vouch.App.Features.Mentors;
using Vouch.App.Mail;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Invitations;

/// <summary>An office's list in each of its forms: what each line comes to, that nobody is written to twice, and who they are once they join.</summary>
public sealed class InvitePeopleTests
{
    private const string Lines = "Maya Osei, maya@school.edu\n\nNoah Lind <noah@school.edu>\nMAYA again, Maya@School.edu\nno address\n";

    public static TheoryData<string, byte[]> Tables { get; } = new()
    {
        { "class.csv", Encoding.UTF8.GetBytes("name,email,role,stage,cohort\nMaya Osei,Maya@School.edu,trainee,M2,md 2030\nRuth Okafor,ruth@school.edu,Mentor,,\n") },
        { "pasted cells", Encoding.UTF8.GetBytes("Name\tEmail\tRole\tStage\tCohort\nMaya Osei\tMaya@School.edu\ttrainee\tM2\tMD 2030\nRuth Okafor\truth@school.edu\tmentor\t\t\n") },
        { "semicolons", Encoding.UTF8.GetBytes("email;name;role;stage;cohort\r\nMaya@School.edu;Maya Osei;trainee;medical school, second year (M2);MD 2030\r\nruth@school.edu;Ruth Okafor;mentor;;\r\n") },
        { "class.xlsx", TestWorkbook.Of(["name", "email", "role", "stage", "cohort"], ["Maya Osei", "maya@school.edu", "trainee", "MedicalYear2", "MD 2030"], ["Ruth Okafor", "ruth@school.edu", "mentor", "", ""]) },
    };

    [Theory, MemberData(nameof(Tables))]
    public async Task A_table_in_any_form_says_who_comes_as_what(string name, byte[] content)
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(app);
        var cohort = Cohort.Create("MD 2030", 1, app.Clock.GetUtcNow()).Value;
        await app.SaveAsync(cohort);

        var dry = await InviteAsync(app, new(office, name, content, null, Roles.Trainee, null, DryRun: true));
        Assert.Equal((null, 2), (dry.Problem, dry.Count(ListedOutcome.WillBeInvited)));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Invitation>().CountAsync()));

        var done = await InviteAsync(app, new(office, name, null, dry.KeptAs, Roles.Trainee, null, DryRun: false));
        Assert.True(done.IsDone);
        var kept = await app.WithDbAsync(db => db.Set<Invitation>().OrderBy(invitation => invitation.Email).ToListAsync());
        Assert.Equal(
            [("maya@school.edu", Roles.Trainee, TraineeStage.MedicalYear2, (CohortId?)cohort.Id), ("ruth@school.edu", Roles.Mentor, (TraineeStage?)null, null)],
            kept.Select(invitation => (invitation.Email, invitation.Role, invitation.Stage, invitation.CohortId)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Each_line_is_told_what_it_comes_to_and_nobody_is_written_to_twice(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var office = await OfficeAsync(app);

        var dry = await PasteAsync(app, office, Lines, dryRun: true);
        Assert.Equal(
            [(1, ListedOutcome.WillBeInvited), (3, ListedOutcome.WillBeInvited), (4, ListedOutcome.Repeated), (5, ListedOutcome.Wrong)],
            dry.Lines.Select(line => (line.Line, line.Outcome)));
        Assert.Contains("line 1", dry.Lines[2].Says, StringComparison.Ordinal);
        Assert.Contains("like Maya Osei, maya@school.edu", dry.Lines[3].Says, StringComparison.Ordinal);

        await PasteAsync(app, office, Lines, dryRun: false);
        var again = await PasteAsync(app, office, Lines, dryRun: false);

        Assert.Equal((0, 2), (again.Count(ListedOutcome.WillBeInvited), again.Count(ListedOutcome.InvitedBefore)));
        Assert.Equal(["maya@school.edu", "noah@school.edu"], await app.WithDbAsync(db => db.Set<OutgoingMail>().Select(mail => mail.ToEmail).Order().ToListAsync()));
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<Person>().CountAsync())); // nobody is made before they say yes
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_joins_has_the_role_the_cohort_and_their_stage_proposed(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var office = await OfficeAsync(app);
        var cohort = Cohort.Create("MD 2030", 1, app.Clock.GetUtcNow()).Value;
        await app.SaveAsync(cohort);
        await InviteAsync(app, new(
            office, "class", Encoding.UTF8.GetBytes("name,email,role,stage\nMaya Osei,maya@school.edu,,M2\nRuth Okafor,ruth@school.edu,mentor,"), null, Roles.Trainee, cohort.Id, DryRun: false));

        Assert.Equal("account.weak-password", (await JoinAsync(app, "maya@school.edu", "short")).Problem?.Code);
        Assert.Null((await JoinAsync(app, "maya@school.edu", "a few words in a row")).Problem);
        Assert.Null((await JoinAsync(app, "ruth@school.edu", "a few words in a row")).Problem);

        var maya = await app.WithDbAsync(db => db.Set<Person>().SingleAsync(person => person.Email == "maya@school.edu"));
        var ruth = await app.WithDbAsync(db => db.Set<Person>().SingleAsync(person => person.Email == "ruth@school.edu"));
        Assert.Equal((Roles.Trainee, Roles.Mentor), (maya.Roles, ruth.Roles));
        Assert.Equal(TraineeStage.MedicalYear2, (await app.RunAsync((GetOwnTraineeProfile get) => get.ExecuteAsync(maya.Id, default))).Details.Stage);
        Assert.Equal(
            [(maya.Id, Party.Trainee), (ruth.Id, Party.Mentor)],
            (await app.WithDbAsync(db => db.Set<CohortMember>().ToListAsync())).OrderBy(member => member.Side).Select(member => (member.PersonId, member.Side)).Reverse().OrderBy(pair => pair.Side == Party.Mentor));
        Assert.True(await app.WithDbAsync(db => db.Set<MentorProfile>().AnyAsync(profile => profile.PersonId == ruth.Id)));
        Assert.All(await app.WithDbAsync(db => db.Set<Account>().ToListAsync()), account => Assert.True(account.EmailConfirmed));
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<Invitation>().CountAsync(invitation => invitation.Status == InvitationStatus.Accepted)));
        Assert.Equal("invitation.link-not-valid", (await JoinAsync(app, "maya@school.edu", "a few words in a row")).Problem?.Code);
    }

    [Fact]
    public async Task Whoever_is_here_joins_the_cohort_and_hears_nothing()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(app);
        var cohort = Cohort.Create("MD 2030", 1, app.Clock.GetUtcNow()).Value;
        var maya = Person.Create("Maya Osei", "maya@school.edu", Roles.Trainee, app.Clock.GetUtcNow()).Value;
        await app.SaveAsync(cohort, maya, new Account { Id = maya.Id.Value, UserName = maya.Email, Email = maya.Email, PersonId = maya.Id, EmailConfirmed = true });

        for (var time = 0; time < 2; time++)
        {
            var done = await InviteAsync(app, new(office, "class", "Maya Osei, maya@school.edu"u8.ToArray(), null, Roles.Trainee, cohort.Id, DryRun: false));
            Assert.Equal(1, done.Count(ListedOutcome.AlreadyHere));
        }

        Assert.Equal(maya.Id, await app.WithDbAsync(db => db.Set<CohortMember>().Select(member => member.PersonId).SingleAsync()));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync()));
    }

    /// <summary>Somebody else made an account with the address and waits for its owner to confirm it: the owner's password counts, not theirs.</summary>
    [Fact]
    public async Task An_account_begun_by_somebody_else_opens_with_the_invited_persons_password_alone()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        await PasteAsync(app, await OfficeAsync(app), "Maya Osei, maya@school.edu", dryRun: false);
        await app.RunAsync((SignUp signUp) => signUp.ExecuteAsync(new("Not Maya", "maya@school.edu", "the stranger's own words", Roles.Mentor), default));

        Assert.Null((await JoinAsync(app, "maya@school.edu", "a few words in a row")).Problem);

        await app.RunAsync<Microsoft.AspNetCore.Identity.UserManager<Account>>(async accounts =>
        {
            var account = (await accounts.FindByEmailAsync("maya@school.edu"))!;
            Assert.True(await accounts.CheckPasswordAsync(account, "a few words in a row"));
            Assert.False(await accounts.CheckPasswordAsync(account, "the stranger's own words"));
        });
    }

    [Fact]
    public async Task Sending_again_ends_the_link_before_and_withdrawing_ends_every_link()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(app);
        await PasteAsync(app, office, "Maya Osei, maya@school.edu", dryRun: false);
        var id = await app.WithDbAsync(db => db.Set<Invitation>().Select(invitation => invitation.Id).SingleAsync());
        var first = await TokenAsync(app, "maya@school.edu");
        Assert.Equal(InvitationProblems.JustSent, await app.RunAsync((ResendInvitation again) => again.ExecuteAsync(new(office, id), default)));

        app.Clock.Advance(TimeSpan.FromDays(Invitation.LifetimeDays + 1));
        Assert.Equal(GetInvitations.Which.Expired, Assert.Single((await ListAsync(app)).Counts, pair => pair.Value > 0).Key);
        Assert.Null(await app.RunAsync((ResendInvitation again) => again.ExecuteAsync(new(office, id), default)));
        var second = await TokenAsync(app, "maya@school.edu");

        Assert.Null(await app.RunAsync((GetMyInvitation get) => get.ExecuteAsync(first, default)));
        Assert.NotNull(await app.RunAsync((GetMyInvitation get) => get.ExecuteAsync(second, default)));
        Assert.Null(await app.RunAsync((WithdrawInvitation withdraw) => withdraw.ExecuteAsync(new(office, id), default)));
        Assert.Null(await app.RunAsync((GetMyInvitation get) => get.ExecuteAsync(second, default)));
    }

    [Theory]
    [InlineData("name,email,role\nMaya,maya@school.edu,dean", "“dean” is no role")]
    [InlineData("name,email,stage\nMaya,maya@school.edu,M9", "“M9” is no stage")]
    [InlineData("name,email,cohort\nMaya,maya@school.edu,MD 1900", "no cohort “MD 1900”")]
    [InlineData("name,email,role,stage\nRuth,ruth@school.edu,mentor,M2", "Only a trainee has a stage")]
    [InlineData("name,email\nMaya,maya at school", "Enter an e-mail address")]
    [InlineData("name,email\n,maya@school.edu", "Enter a name")]
    [InlineData("maya@school.edu", "Write a name and an e-mail address")]
    [InlineData("Maya,Osei,maya@school.edu,trainee", "Write a name and an e-mail address")]
    public async Task What_is_wrong_with_a_line_is_said_with_its_mend(string text, string says)
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);

        var report = await PasteAsync(app, await OfficeAsync(app), text, dryRun: false);

        Assert.Contains(says, Assert.Single(report.Lines).Says, StringComparison.Ordinal);
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Invitation>().CountAsync()));
    }

    [Theory]
    [InlineData("", "Paste a list")]
    [InlineData(" \n\t\n", "Paste a list")]
    [InlineData("name,email\n", "is empty")]
    [InlineData("name,email,email\nA,b@c.de,f@g.hi", "appears twice")]
    [InlineData("email\na@b.cd", "no column \"name\"")]
    public async Task What_is_no_list_is_refused_whole(string text, string says)
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);

        Assert.Contains(says, (await PasteAsync(app, await OfficeAsync(app), text, dryRun: true)).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_costs_as_many_questions_as_a_short_one_but_for_its_pieces()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(app);
        static string People(int count) => string.Join('\n', Enumerable.Range(0, count).Select(number => $"Person {number}, person{number}@school.edu"));

        var few = await Mentorships.QueryCount.OfAsync(() => PasteAsync(app, office, People(3), dryRun: true));
        var many = await Mentorships.QueryCount.OfAsync(() => PasteAsync(app, office, People(499), dryRun: true));
        await PasteAsync(app, office, People(120), dryRun: false);
        var list = await Mentorships.QueryCount.OfAsync(() => ListAsync(app));

        Assert.Equal((few, 2), (many, list));
    }

    private static Task<GetInvitations.View> ListAsync(TestServices app) => app.RunAsync((GetInvitations get) => get.ExecuteAsync(new(GetInvitations.Which.Waiting, 1), default));

    private static Task<InvitePeople.Report> PasteAsync(TestServices app, PersonId office, string text, bool dryRun) =>
        InviteAsync(app, new(office, "The list", Encoding.UTF8.GetBytes(text), null, Roles.Trainee, null, dryRun));

    private static Task<InvitePeople.Report> InviteAsync(TestServices app, InvitePeople.Command command) => app.RunAsync((InvitePeople invite) => invite.ExecuteAsync(command, default));

    private static async Task<Result<JoinByInvitation.Joined>> JoinAsync(TestServices app, string email, string password)
    {
        var token = await TokenAsync(app, email);
        return await app.RunAsync((JoinByInvitation join) => join.ExecuteAsync(new(token, "As They Write It", password, SignIn: false), default));
    }

    private static Task<string> TokenAsync(TestServices app, string email) => app.RunAsync<Mailbox, string>(async mailbox =>
    {
        var mails = await app.WithDbAsync(db => db.Set<OutgoingMail>().Where(mail => mail.ToEmail == email).OrderBy(mail => mail.QueuedAt).ToListAsync());
        return mails.Select(mailbox.Read).Last(mail => mail!.Action!.Label == "Join")!.Action!.Url.Split('/')[^1];
    });

    private static async Task<PersonId> OfficeAsync(TestServices app)
    {
        var office = Person.Create("Amy Kell", "amy@school.edu", Roles.Advisor, app.Clock.GetUtcNow()).Value;
        await app.SaveAsync(office);
        return office.Id;
    }
}
