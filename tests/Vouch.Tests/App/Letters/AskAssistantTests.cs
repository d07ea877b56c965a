using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vouch.App.Audit;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Assistance;
using Vouch.Tests.App.Assistance;

namespace Vouch.Tests.App.Letters;

public sealed class AskAssistantTests
{
    private const string Good = "{name} rebuilt the sepsis dataset, and the abstract went out on time.";

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_grounded_sentence_is_offered_and_goes_into_the_draft_tied_to_its_item(DatabaseKind kind)
    {
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await LetterCase.BeginAsync(kind, stub.SetUp);
        var desk = await ChosenAsync(letters);
        stub.Proposes((Good, [1]), ("{They} has presented at rounds.", ["2"]));
        Assert.Null(await letters.SaveDraftAsync(desk, "Mine.", 0));
        Assert.Null(await AskAsync(letters, desk));

        var view = await ViewAsync(letters, desk);
        Assert.All(view.Sentences, sentence => Assert.Null(sentence.WhyRefused));
        Assert.Equal((1, false), (view.Uses, view.Sentences[0].IsUsed));
        Assert.Equal("letter.pronouns-unsaid", (await InsertAsync(letters, desk, 1, 1, ApplicantPronouns.Unsaid))!.Code);
        Assert.Null(await InsertAsync(letters, desk, 0, 1, ApplicantPronouns.They));
        Assert.Null(await InsertAsync(letters, desk, 1, 2, ApplicantPronouns.They));
        Assert.Null(await InsertAsync(letters, desk, null, 3, ApplicantPronouns.They));
        var draft = await letters.App.WithDbAsync(db => db.Set<LetterDraft>().AsNoTracking().SingleAsync());
        Assert.Equal(
            $"Mine.\n\nMaya Osei rebuilt the sepsis dataset, and the abstract went out on time. [1]\n\nThey have presented at rounds. [2]\n\n{LetterAssistance.Disclosure}",
            draft.Text.ReadText());
        Assert.Equal((true, true), ((await ViewAsync(letters, desk)).IsDisclosed, (await ViewAsync(letters, desk)).Sentences[0].IsUsed));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_sent_while_it_is_off_not_chosen_or_only_looked_at(DatabaseKind kind)
    {
        await using var stub = await StubAssistant.StartAsync();
        await using (var off = await LetterCase.BeginAsync(kind))
        {
            var closed = await off.AcceptedAsync();
            Assert.Equal(Problem.NotFound, await ChooseAsync(off, closed, true));
            Assert.Equal(Problem.NotFound, await AskAsync(off, closed));
            Assert.False((await DeskAsync(off, closed)).HasAssistant);
        }

        await using var letters = await LetterCase.BeginAsync(kind, stub.SetUp);
        var desk = await letters.AcceptedAsync();
        Assert.True((await DeskAsync(letters, desk)).HasAssistant);
        Assert.False((await ViewAsync(letters, desk)).IsAllowed);
        Assert.Equal(AssistanceProblems.NotAllowed, await AskAsync(letters, desk));
        Assert.Null(await ChooseAsync(letters, desk, true));
        Assert.Null(await ChooseAsync(letters, desk, false));
        Assert.Equal(AssistanceProblems.NotAllowed, await AskAsync(letters, desk));
        Assert.Empty(stub.Asked);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_leaves_holds_the_chosen_items_and_no_name_draft_service_or_key_to_the_letter(DatabaseKind kind)
    {
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await LetterCase.BeginAsync(kind, stub.SetUp);
        var desk = await ChosenAsync(letters);
        Assert.Null(await letters.SaveDraftAsync(desk, LetterCase.LetterText, 0));
        Assert.Null(await AskAsync(letters, desk, 1));
        var body = Assert.Single(stub.Asked).Body;
        Assert.Contains("rebuilt the dataset", body, StringComparison.Ordinal);
        Assert.DoesNotContain("presented at rounds", body, StringComparison.Ordinal); // item 2 was not chosen
        foreach (var secret in new[] { "Maya", "Osei", "Ruth", "Okafor", "Prado", LetterCase.Sentinel, "research mentor", "eras", "LTR-1", desk, "example.edu", "The sepsis study." })
        {
            Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Refused_sentences_are_shown_with_their_reason_and_never_inserted(DatabaseKind kind)
    {
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await LetterCase.BeginAsync(kind, stub.SetUp);
        var desk = await ChosenAsync(letters);
        stub.Proposes(
            ("{name} rebuilt the dataset.", []),
            ("{name} rebuilt the dataset.", [7]),
            ("{name} rebuilt 400 charts of the dataset.", [1]),
            ("Daniel rebuilt the dataset.", [1]),
            ("{name} presented at rounds.", [1]));
        Assert.Null(await AskAsync(letters, desk));
        var view = await ViewAsync(letters, desk);
        Assert.Equal(5, view.Sentences.Count);
        Assert.All(view.Sentences, sentence => Assert.NotNull(sentence.WhyRefused));
        foreach (var index in Enumerable.Range(0, 7))
        {
            Assert.Equal(AssistanceProblems.NotASuggestion, await InsertAsync(letters, desk, index, 0, ApplicantPronouns.She));
        }

        Assert.Empty(await letters.App.WithDbAsync(db => db.Set<LetterDraft>().ToListAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_answer_of_no_use_loses_nothing_and_is_on_record_without_a_word(DatabaseKind kind)
    {
        using var logs = new CapturedLogs();
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await LetterCase.BeginAsync(kind, services =>
        {
            stub.SetUp(services);
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        });
        var desk = await ChosenAsync(letters);
        Assert.Null(await letters.SaveDraftAsync(desk, "Mine.", 0));
        stub.Proposes((Good, [1]));
        Assert.Null(await AskAsync(letters, desk));
        stub.Says("I am sorry, I cannot answer with JSON today.");
        Assert.Equal(AssistanceProblems.Unreadable, await AskAsync(letters, desk));
        stub.Answer = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        Assert.Equal(AssistanceProblems.Refused, await AskAsync(letters, desk));

        var view = await ViewAsync(letters, desk);
        Assert.Equal((3, 1, 1), (view.Uses, view.Sentences.Count, view.DraftVersion)); // the earlier answer is still there
        var trail = await letters.App.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("letter.assistant")).ToListAsync());
        Assert.Equal(["letter.assistant-asked", "letter.assistant-asked", "letter.assistant-asked", "letter.assistant-chosen"], trail.Select(entry => entry.Action).Order());
        Assert.All(trail, entry => Assert.True(Guid.TryParse(entry.Subject, out _)));
        var dump = await DatabaseDump.TakeAsync(letters.App, kind);
        foreach (var secret in new[] { "rebuilt the sepsis dataset, and", "cannot answer with JSON", "You help the writer", "a-key-for-tests" })
        {
            Assert.False(dump.Holds(secret), $"The database holds “{secret}”.");
            Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegate_cannot_choose_it_but_may_ask_once_the_writer_has(DatabaseKind kind)
    {
        await using var stub = await StubAssistant.StartAsync();
        await using var letters = await LetterCase.BeginAsync(kind, stub.SetUp);
        var desk = await letters.AcceptedAsync();
        letters.App.Clock.Advance(TimeSpan.FromSeconds(1)); // mails in order
        Assert.Null(await letters.App.RunAsync<NameDelegate, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "Kim Lee", "kim@example.edu"), LetterCase.Cancel)));
        var delegateDesk = (await letters.MailsAsync()).Last(mail => mail.ToEmail == "kim@example.edu").Action!.Url.Split('/')[^1];
        Assert.Equal(Problem.NotFound, await ChooseAsync(letters, delegateDesk, true));
        Assert.Equal(AssistanceProblems.NotAllowed, await AskAsync(letters, delegateDesk));
        Assert.Null(await ChooseAsync(letters, desk, true));
        Assert.Null(await AskAsync(letters, delegateDesk));
        Assert.Single(stub.Asked);
    }

    private static async Task<string> ChosenAsync(LetterCase letters)
    {
        var desk = await letters.AcceptedAsync();
        Assert.Null(await ChooseAsync(letters, desk, true));
        return desk;
    }

    private static Task<Problem?> ChooseAsync(LetterCase letters, string desk, bool allowed) =>
        letters.App.RunAsync<ChooseAssistant, Problem?>(useCase => useCase.ExecuteAsync(new(desk, allowed), LetterCase.Cancel));

    private static Task<Problem?> AskAsync(LetterCase letters, string desk, params int[] items) =>
        letters.App.RunAsync<AskAssistant, Problem?>(useCase => useCase.ExecuteAsync(new(desk, items), LetterCase.Cancel));

    private static Task<Problem?> InsertAsync(LetterCase letters, string desk, int? index, int version, ApplicantPronouns pronouns) =>
        letters.App.RunAsync<InsertSuggestion, Problem?>(useCase => useCase.ExecuteAsync(new(desk, index, version, pronouns), LetterCase.Cancel));

    private static async Task<GetAssistance.View> ViewAsync(LetterCase letters, string desk) =>
        (await letters.App.RunAsync<GetAssistance, Result<GetAssistance.View>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;

    private static async Task<GetWritingDesk.View> DeskAsync(LetterCase letters, string desk) =>
        (await letters.App.RunAsync<GetWritingDesk, Result<GetWritingDesk.View>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;
}
