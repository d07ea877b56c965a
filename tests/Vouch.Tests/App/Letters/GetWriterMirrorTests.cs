using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Letters;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.Tests.App.Letters;

public sealed class GetWriterMirrorTests
{
    private static readonly string[] Specialties = ["Internal Medicine", "Neurology", "Pediatrics", "Psychiatry", "Family Medicine"];

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Five_signed_letters_are_counted_for_their_writer_alone(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        foreach (var specialty in Specialties)
        {
            await SignedAsync(letters, specialty);
        }

        var own = await MirrorAsync(letters, new(await TokenAsync(letters, letters.Mentor.Id)));
        Assert.Equal(5, own.Value.Mirror.Letters);
        Assert.True(own.Value.Mirror.All!.Words.Median > 10);
        var signedIn = await MirrorAsync(letters, new(null, letters.Mentor.Id));
        Assert.Equal(own.Value.Mirror.All.Words, signedIn.Value.Mirror.All!.Words);

        var other = await MirrorAsync(letters, new(await TokenAsync(letters, letters.SecondMentor.Id)));
        Assert.Equal((0, 5), (other.Value.Mirror.Letters, other.Value.Mirror.Missing));
        var trainee = await MirrorAsync(letters, new(null, letters.Trainee.Id));
        Assert.Equal(0, trainee.Value.Mirror.Letters);

        await letters.App.WithDbAsync(async db =>
        {
            db.Set<Vouch.Domain.Letters.Letter>().First().Erase(letters.App.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Equal((4, 1), ((await MirrorAsync(letters, new(null, letters.Mentor.Id))).Value.Mirror is var left ? (left.Letters, left.Missing) : default));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Too_few_letters_and_a_wrong_link_show_nothing(DatabaseKind kind)
    {
        await using var letters = await LetterCase.BeginAsync(kind);
        var desk = await letters.SignedAsync();
        var few = await MirrorAsync(letters, new(await TokenAsync(letters, letters.Mentor.Id)));
        Assert.Equal((1, 4), (few.Value.Mirror.Letters, few.Value.Mirror.Missing));
        Assert.Null(few.Value.Mirror.All);

        // The link to one desk is not the link to all letters.
        Assert.Equal(Problem.NotFound, (await MirrorAsync(letters, new(desk))).Problem);
        Assert.Equal(Problem.NotFound, (await MirrorAsync(letters, new(new string('x', 32)))).Problem);
        Assert.Equal(Problem.NotFound, (await MirrorAsync(letters, new(null))).Problem);
    }

    private static async Task SignedAsync(LetterCase letters, string specialty)
    {
        await letters.AskAsync(specialty: specialty);
        letters.App.Clock.Advance(TimeSpan.FromSeconds(1));
        var token = await letters.TokenAsync("asks you for a letter");
        var path = await letters.App.RunAsync<AnswerLetterRequest, Result<string>>(useCase => useCase.ExecuteAsync(new(token, CanBeStrong: true), LetterCase.Cancel));
        var desk = path.Value.Split('/')[^1];
        var text = LetterCase.LetterText.Replace("six months", $"six months, before {specialty},", StringComparison.Ordinal);
        Assert.Null(await letters.SaveDraftAsync(desk, text, 0));
        Assert.Null(await letters.SignAsync(desk, text, 1));
    }

    private static Task<Result<GetWriterMirror.View>> MirrorAsync(LetterCase letters, GetWriterMirror.Query query) =>
        letters.App.RunAsync<GetWriterMirror, Result<GetWriterMirror.View>>(useCase => useCase.ExecuteAsync(query, LetterCase.Cancel));

    private static Task<string> TokenAsync(LetterCase letters, PersonId writer) => letters.App.RunAsync<IServiceProvider, string>(async services =>
    {
        var url = services.GetRequiredService<WriterLinks>().ToAllLetters(writer);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(LetterCase.Cancel);
        return url.Split('/')[^1];
    });
}
