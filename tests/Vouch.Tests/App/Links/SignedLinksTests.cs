using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Links;

public sealed class SignedLinksTests
{
    private static readonly Guid Target = new("0197f000-0000-7000-8000-000000000001");

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_opens_its_purpose_until_it_expires_and_only_its_hash_is_kept(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var token = await IssueAsync(app);

        Assert.True(token.Length * 6 >= 128, "a token has at least 128 bits");
        Assert.NotNull(await FindAsync(app, token, LinkPurpose.ConfirmContribution));
        Assert.Null(await FindAsync(app, token, LinkPurpose.WriteLetter));
        Assert.Null(await FindAsync(app, token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), LinkPurpose.ConfirmContribution));
        Assert.Null(await FindAsync(app, "not a token", LinkPurpose.ConfirmContribution));
        Assert.DoesNotContain(token, await app.WithDbAsync(db => db.Set<SignedLink>().Select(link => link.TokenHash).SingleAsync()), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(await FindAsync(app, token, LinkPurpose.ConfirmContribution));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_used_link_opens_nothing(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var token = await IssueAsync(app);

        await app.RunAsync<IServiceProvider>(async services =>
        {
            var links = (SignedLinks)services.GetService(typeof(SignedLinks))!;
            (await links.FindAsync(token, LinkPurpose.ConfirmContribution, TestContext.Current.CancellationToken))!.Use(app.Clock.GetUtcNow());
            await ((AppDbContext)services.GetService(typeof(AppDbContext))!).SaveChangesAsync();
        });

        Assert.Null(await FindAsync(app, token, LinkPurpose.ConfirmContribution));
    }

    private static Task<string> IssueAsync(TestServices app) => app.RunAsync<IServiceProvider, string>(async services =>
    {
        var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
        var mentor = Person.Create("Ada Reyes", "ada@example.edu", Roles.Mentor, app.Clock.GetUtcNow()).Value;
        db.Add(mentor);
        var token = ((SignedLinks)services.GetService(typeof(SignedLinks))!)
            .Issue(mentor.Id, LinkPurpose.ConfirmContribution, Target, TimeSpan.FromDays(7));
        await db.SaveChangesAsync();
        return token;
    });

    private static Task<SignedLink?> FindAsync(TestServices app, string token, LinkPurpose purpose) =>
        app.RunAsync<SignedLinks, SignedLink?>(links => links.FindAsync(token, purpose, TestContext.Current.CancellationToken));
}
