using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Letters;

public sealed class PacketStandingTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Taking_a_record_back_flags_the_sentences_that_rest_on_it(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.SaveDraftAsync(desk, "Maya rebuilt the dataset. [1] She presented at rounds. [2]", 0));
        Assert.Empty((await DeskAsync(letters, desk)).Review.Unsettled);

        await RewriteAsync(letters, "Maya presented at rounds twice.", Visibility.ThisMentorship);
        Assert.Equal([("She presented at rounds.", EvidenceStanding.Changed)], await UnsettledAsync(letters, desk));
        await RewriteAsync(letters, "Maya presented at rounds.", Visibility.ThisMentorship);
        Assert.Empty(await UnsettledAsync(letters, desk));
        await RewriteAsync(letters, "Maya presented at rounds.", Visibility.Private);
        Assert.Equal([("She presented at rounds.", EvidenceStanding.Gone)], await UnsettledAsync(letters, desk));
        await letters.App.WithDbAsync(db => db.Set<Contribution>().ExecuteDeleteAsync());
        Assert.Equal([EvidenceStanding.Gone, EvidenceStanding.Gone], (await DeskAsync(letters, desk)).Items.Select(item => item.Standing));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_lost_record_said_is_no_longer_borne_out(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        await RewriteAsync(letters, "Maya presented 14 patients at rounds.", Visibility.ThisMentorship);
        var desk = await letters.AcceptedAsync();
        Assert.Null(await letters.SaveDraftAsync(desk, "She presented 14 patients at rounds. [2]", 0));
        Assert.Empty((await DeskAsync(letters, desk)).Review.Unsupported);
        await RewriteAsync(letters, "Maya presented 14 patients at rounds.", Visibility.Private);
        Assert.NotEmpty((await DeskAsync(letters, desk)).Review.Unsupported);
    }

    private static async Task<IEnumerable<(string, EvidenceStanding)>> UnsettledAsync(LetterCase letters, string desk) =>
        (await DeskAsync(letters, desk)).Review.Unsettled.Select(unsettled => (unsettled.Sentence.Text, unsettled.Standing));

    private static Task<int> RewriteAsync(LetterCase letters, string text, Visibility visibility) => letters.App.WithDbAsync(async db =>
    {
        var entry = await db.Set<JournalEntry>().SingleAsync(e => e.WriterId == letters.Mentor.Id);
        Assert.Null(entry.Rewrite(letters.Mentor.Id, text, visibility, letters.App.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    private static async Task<GetWritingDesk.View> DeskAsync(LetterCase letters, string desk) =>
        (await letters.App.RunAsync<GetWritingDesk, Result<GetWritingDesk.View>>(useCase => useCase.ExecuteAsync(new(desk), LetterCase.Cancel))).Value;
}
