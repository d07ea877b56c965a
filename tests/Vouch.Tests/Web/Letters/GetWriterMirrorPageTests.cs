using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Letters;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Letters;

public sealed class GetWriterMirrorPageTests
{
    [Fact]
    public async Task A_writer_finds_the_mirror_beside_the_letters_and_is_told_what_is_missing()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        var list = await letters.Mentor.GetAsync($"/by-mail/letters/{await TokenAsync(letters)}");
        var page = await letters.Mentor.GetAsync(list.Link("How you write: your letters in the mirror")!.GetAttribute("href")!);
        Assert.Equal("Your letters in the mirror", page.Heading);
        Assert.Contains("You have signed 1 letter here.", page.Words, StringComparison.Ordinal);
        Assert.Contains("4 more to go", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterSite.Sentinel, page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task From_five_letters_on_the_numbers_are_shown_and_nobody_is_named()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        await letters.Site.RunAsync<AppDbContext, int>(async db =>
        {
            // Four more of the same, as the years would bring them.
            var letter = await db.Set<Letter>().AsNoTracking().SingleAsync();
            _ = letter.Text.ReadText();
            for (var i = 0; i < 4; i++)
            {
                db.Add(Copy(letter, letters.Site.Clock.GetUtcNow().AddSeconds(i + 1), i + 2));
            }

            return await db.SaveChangesAsync();
        });
        var page = await letters.Mentor.GetAsync($"/by-mail/mirror/{await TokenAsync(letters)}");
        Assert.Contains("All 5 letters", page.Words, StringComparison.Ordinal);
        Assert.Contains("Words of distinction", page.Words, StringComparison.Ordinal);
        Assert.Contains("Faint praise", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", page.Words, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    public async Task A_wrong_link_is_a_closed_one(string token)
    {
        await using var letters = await LetterSite.StartAsync();
        Assert.Equal("/by-mail/closed", (await letters.Mentor.GetAsync($"/by-mail/mirror/{token}")).Response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task With_an_account_one_sees_ones_own_letters_and_no_others()
    {
        await using var letters = await LetterSite.StartAsync();
        await letters.SignedAsync();
        Assert.Contains("No signed letters yet", (await letters.Trainee.GetAsync("/letters/mirror")).Words, StringComparison.Ordinal);
        var (other, _) = await letters.Site.SignedInAsync("Luis Prado Second", Roles.Mentor);
        Assert.Contains("No signed letters yet", (await other.GetAsync("/letters/mirror")).Words, StringComparison.Ordinal);
        using var visitor = letters.Site.Visitor();
        Assert.Contains("/account/sign-in", (await visitor.GetAsync("/letters/mirror")).Response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static Letter Copy(Letter letter, DateTimeOffset now, int edition)
    {
        var copy = (Letter)Activator.CreateInstance(typeof(Letter), nonPublic: true)!;
        foreach (var property in typeof(Letter).GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(copy, property.Name switch
            {
                nameof(Letter.Id) => LetterId.New(now),
                nameof(Letter.Edition) => edition,
                nameof(Letter.Text) => Vouch.Domain.Confidential.Of(letter.Text.ReadText()),
                nameof(Letter.SignedAt) => now,
                _ => property.GetValue(letter),
            });
        }

        return copy;
    }

    private static Task<string> TokenAsync(LetterSite letters) => letters.Site.RunAsync<IServiceProvider, string>(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var writer = await db.Set<Letter>().Select(letter => letter.WriterId).FirstAsync();
        var url = services.GetRequiredService<WriterLinks>().ToAllLetters(writer);
        await db.SaveChangesAsync();
        return url.Split('/')[^1];
    });
}
