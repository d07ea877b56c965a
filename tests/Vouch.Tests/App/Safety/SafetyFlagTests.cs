using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Office;
using Vouch.App.Features.Safety;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Domain.Safety;

namespace Vouch.Tests.App.Safety;

public sealed class SafetyFlagTests
{
    private const string Said = "PORPOISE happened on the ward.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_the_two_read_it_and_the_office_sees_that_one_is_open(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var (trainee, advisor, other) = await PeopleAsync(app);

        var id = (await RaiseAsync(app, trainee, advisor)).Value;

        Assert.Equal(Said, (await ReadAsync(app, id, trainee)).Value.Words);
        Assert.Equal(Said, (await ReadAsync(app, id, advisor)).Value.Words);
        Assert.Equal(Problem.NotFound, (await ReadAsync(app, id, other)).Problem);
        Assert.Equal(1, (await app.RunAsync<GetOffice, GetOffice.View>(use => use.ExecuteAsync(Cancel))).OpenConcerns.Count);
        Assert.Empty((await app.RunAsync<ListFlags, ListFlags.View>(use => use.ExecuteAsync(other.Id, Cancel))).Flags);
    }

    [Fact]
    public async Task The_mail_tells_that_there_is_one_and_never_what_or_whose()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var (trainee, advisor, _) = await PeopleAsync(app);
        await RaiseAsync(app, trainee, advisor);

        var mail = await app.RunAsync<IServiceProvider, MailDraft>(async services =>
        {
            var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
            return ((Mailbox)services.GetService(typeof(Mailbox))!).Read(await db.Set<OutgoingMail>().SingleAsync(Cancel))!;
        });
        var words = string.Join(' ', [mail.Subject, .. mail.Paragraphs, mail.Closing ?? ""]);
        Assert.Equal(advisor.Email, mail.ToEmail);
        Assert.DoesNotContain("PORPOISE", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Maya", words, StringComparison.Ordinal);
        Assert.DoesNotContain("arassment", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recipient_closes_it_once_and_a_stranger_never()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var (trainee, advisor, other) = await PeopleAsync(app);
        var id = (await RaiseAsync(app, trainee, advisor)).Value;

        Assert.Equal(Problem.NotFound, await CloseAsync(app, id, other));
        Assert.Null(await CloseAsync(app, id, advisor));
        Assert.Equal(SafetyProblems.Closed, await CloseAsync(app, id, trainee));
        Assert.Equal(0, (await app.RunAsync<GetOffice, GetOffice.View>(use => use.ExecuteAsync(Cancel))).OpenConcerns.Count);
    }

    [Fact]
    public async Task It_is_raised_with_somebody_of_the_office_and_with_words()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var (trainee, advisor, _) = await PeopleAsync(app);
        Assert.Equal(SafetyProblems.NotARecipient, (await RaiseAsync(app, advisor, trainee)).Problem);
        Assert.Equal(SafetyProblems.NotARecipient, (await RaiseAsync(app, advisor, advisor)).Problem);
        Assert.Equal(SafetyProblems.Words, (await RaiseAsync(app, trainee, advisor, " \n ")).Problem);
        Assert.Equal(SafetyProblems.Words, (await RaiseAsync(app, trainee, advisor, new string('x', 4001))).Problem);
    }

    [Fact]
    public async Task Its_words_lie_sealed_in_the_database()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var (trainee, advisor, _) = await PeopleAsync(app);
        await RaiseAsync(app, trainee, advisor);
        var stored = await app.WithDbAsync(db => db.Database.SqlQuery<byte[]>($"""SELECT "Words" AS "Value" FROM "SafetyFlags" """).SingleAsync(Cancel));
        Assert.DoesNotContain("PORPOISE", System.Text.Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
    }

    private static Task<Result<SafetyFlagId>> RaiseAsync(TestServices app, Person by, Person with, string words = Said) =>
        app.RunAsync<RaiseFlag, Result<SafetyFlagId>>(use => use.ExecuteAsync(new(by.Id, with.Id, SafetyTopic.Harassment, words), Cancel));

    private static Task<Result<ReadFlag.View>> ReadAsync(TestServices app, SafetyFlagId id, Person reader) =>
        app.RunAsync<ReadFlag, Result<ReadFlag.View>>(use => use.ExecuteAsync(new(id, reader.Id), Cancel));

    private static Task<Problem?> CloseAsync(TestServices app, SafetyFlagId id, Person by) =>
        app.RunAsync<CloseFlag, Problem?>(use => use.ExecuteAsync(new(by.Id, id), Cancel));

    private static async Task<(Person Trainee, Person Advisor, Person Other)> PeopleAsync(TestServices app)
    {
        var now = app.Clock.GetUtcNow();
        var trainee = Person.Create("Maya Osei", "maya@example.edu", Roles.Trainee, now).Value;
        var advisor = Person.Create("Amy Kell", "amy@example.edu", Roles.Advisor, now).Value;
        var other = Person.Create("Ada Reyes", "ada@example.edu", Roles.Administrator, now).Value;
        await app.SaveAsync(trainee, advisor, other);
        return (trainee, advisor, other);
    }
}
