using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.Tests.App.Letters;

public sealed class OwnPhraseUseTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_passage_with_a_name_is_shown_with_slots_before_it_is_kept(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        var shown = await KeepAsync(letters, desk, "Maya Osei reads closely. She asks.");
        Assert.Equal("{name} reads closely. {They} asks.", shown.Value.ToLookAt!.Text);
        Assert.Empty((await ViewAsync(letters, desk)).Phrases);

        Assert.Null((await KeepAsync(letters, desk, shown.Value.ToLookAt.Text, seen: true)).Value.ToLookAt);
        Assert.Equal("letter.phrase-names-somebody", (await KeepAsync(letters, desk, "I trust Ms. Osei with it.", seen: true)).Problem!.Code);
        Assert.Equal(["{name} reads closely. {They} asks."], (await ViewAsync(letters, desk)).Phrases.Select(phrase => phrase.Text));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_phrase_goes_into_the_draft_for_this_applicant_and_a_stale_page_loses_nothing(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        await KeepAsync(letters, desk, "{name} teaches, and {they} reads.", seen: true);
        var phrase = Assert.Single((await ViewAsync(letters, desk)).Phrases);

        Assert.Equal("letter.pronouns-unsaid", (await InsertAsync(letters, desk, phrase.Id, "First.", 0, ApplicantPronouns.Unsaid))!.Code);
        Assert.Null(await InsertAsync(letters, desk, phrase.Id, "First.", 0, ApplicantPronouns.They));
        Assert.Equal(Problem.Conflict, await InsertAsync(letters, desk, phrase.Id, "Other.", 0, ApplicantPronouns.They));
        var draft = await letters.App.WithDbAsync(db => db.Set<LetterDraft>().AsNoTracking().SingleAsync());
        Assert.Equal("First.\n\nMaya Osei teaches, and they read.", draft.Text.ReadText());
        Assert.Equal(ApplicantPronouns.They, draft.Pronouns);
        Assert.Equal([1], (await letters.App.RunAsync<GetDraftVersions, Result<GetDraftVersions.View>>(
            useCase => useCase.ExecuteAsync(new(desk, null, null), LetterCase.Cancel))).Value.Versions.Select(version => version.Number));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegate_uses_the_list_and_cannot_change_it_and_another_writer_finds_nothing(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        await KeepAsync(letters, desk, "Our service is busy at night.");
        var id = Assert.Single((await ViewAsync(letters, desk)).Phrases).Id;
        letters.App.Clock.Advance(TimeSpan.FromSeconds(1)); // mails in order
        Assert.Null(await letters.App.RunAsync<NameDelegate, Problem?>(useCase => useCase.ExecuteAsync(new(desk, "Kim Lee", "kim@example.edu"), LetterCase.Cancel)));
        var delegateDesk = (await letters.MailsAsync()).Last(mail => mail.ToEmail == "kim@example.edu").Action!.Url.Split('/')[^1];

        Assert.Equal(Problem.NotFound, (await KeepAsync(letters, delegateDesk, "A phrase of the delegate.")).Problem);
        Assert.Equal(Problem.NotFound, await DeleteAsync(letters, delegateDesk, id));
        Assert.Null(await InsertAsync(letters, delegateDesk, id, "", 0, ApplicantPronouns.Unsaid));

        letters.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await letters.AskAsync(mentorshipId: letters.SecondMentorship.Id);
        var token = await letters.TokenAsync("asks you for a letter");
        var other = (await letters.App.RunAsync<AnswerLetterRequest, Result<string>>(useCase => useCase.ExecuteAsync(new(token, true), LetterCase.Cancel))).Value.Split('/')[^1];
        Assert.Empty((await ViewAsync(letters, other)).Phrases);
        Assert.Equal(Problem.NotFound, await InsertAsync(letters, other, id, "", 0, ApplicantPronouns.Unsaid));
        Assert.Equal(Problem.NotFound, await DeleteAsync(letters, other, id));

        Assert.Null(await DeleteAsync(letters, desk, id));
        Assert.Empty((await ViewAsync(letters, desk)).Phrases);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_guards_know_the_pronouns_once_they_are_said(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.App.RunAsync<SaveDraft, Problem?>(useCase => useCase.ExecuteAsync(
            new(desk, "Maya Osei impressed me. He is kind.", 0, Pronouns: ApplicantPronouns.She), LetterCase.Cancel)));
        Assert.Equal(LetterProblems.Guarded, await letters.SignAsync(desk, "Maya Osei impressed me. He is kind.", 1));
        Assert.Null(await letters.SignAsync(desk, "Maya Osei impressed me. She is kind.", 1));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Passages_come_from_ones_own_drafts_and_letters_and_stay_sealed_at_rest(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        await KeepAsync(letters, desk, "Quinceporpoise is a word of mine alone.", seen: true);
        var source = Assert.Single((await ViewAsync(letters, desk)).Sources);
        Assert.Equal("Maya Osei", source.TraineeName);
        Assert.Contains(LetterCase.Sentinel, Assert.Single(source.Passages), StringComparison.Ordinal);
        Assert.True((await DatabaseDump.TakeAsync(letters.App, kind)).Holds("Maya rebuilt the dataset."));
        Assert.False((await DatabaseDump.TakeAsync(letters.App, kind)).Holds("word of mine"));
        Assert.Equal("Quinceporpoise is a word of mine alone.", (await letters.App.WithDbAsync(db => db.Set<OwnPhrase>().SingleAsync())).Text.ReadText());
    }

    private static Task<Result<KeepPhrase.Outcome>> KeepAsync(LetterCase letters, string desk, string passage, bool seen = false) =>
        letters.App.RunAsync<KeepPhrase, Result<KeepPhrase.Outcome>>(useCase => useCase.ExecuteAsync(new(desk, passage, seen), LetterCase.Cancel));

    private static Task<Problem?> DeleteAsync(LetterCase letters, string desk, OwnPhraseId id) =>
        letters.App.RunAsync<DeletePhrase, Problem?>(useCase => useCase.ExecuteAsync(new(desk, id), LetterCase.Cancel));

    private static Task<Problem?> InsertAsync(LetterCase letters, string desk, OwnPhraseId id, string text, int version, ApplicantPronouns pronouns) =>
        letters.App.RunAsync<InsertPhrase, Problem?>(useCase => useCase.ExecuteAsync(new(desk, id, text, version, pronouns), LetterCase.Cancel));

    private static async Task<GetPhrases.View> ViewAsync(LetterCase letters, string desk) =>
        (await letters.App.RunAsync<GetPhrases, Result<GetPhrases.View>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;
}
