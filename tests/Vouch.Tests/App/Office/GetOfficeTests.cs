using Vouch.App.Features.Office;
using Vouch.Tests.App.Letters;

namespace Vouch.Tests.App.Office;

/// <summary>The office counts what is there, on both databases.</summary>
public sealed class GetOfficeTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_letter_is_in_danger_from_two_weeks_before_its_hard_deadline_until_it_is_handed_over(DatabaseKind kind)
    {
        await using var @case = await LetterCase.BeginAsync(kind);
        await @case.AskedAsync(); // due in 45 days

        var early = await LookAsync(@case);
        @case.App.Clock.Advance(TimeSpan.FromDays(45 - GetOffice.DangerDays));
        var late = await LookAsync(@case);
        var next = late.Letters.NextDeadlineOn;
        Assert.Equal(DateOnly.FromDateTime(@case.App.Clock.GetUtcNow().UtcDateTime).AddDays(GetOffice.DangerDays), next);
        @case.App.Clock.Advance(TimeSpan.FromDays(GetOffice.DangerDays + 1));
        var past = await LookAsync(@case);

        Assert.Equal((1, 1, (DateOnly?)null), (past.Letters.InDanger, past.Letters.Late, past.Letters.NextDeadlineOn));
        Assert.Equal(0, late.Letters.Late);
        Assert.Equal((1, 0), (early.Letters.Asked, early.Letters.InDanger));
        Assert.Equal((1, 1), (late.Letters.Asked, late.Letters.InDanger));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Mentorships_are_counted_by_how_they_keep_their_interval(DatabaseKind kind)
    {
        await using var @case = await LetterCase.BeginAsync(kind); // two mentorships, begun 190 days ago, no meeting yet

        var view = await LookAsync(@case);

        Assert.Equal((0, 0, 2, 0), (view.Mentorships.OnTrack, view.Mentorships.Warning, view.Mentorships.Red, view.Mentorships.Paused));
        Assert.Null(view.Directory);
        Assert.Equal(0, view.People.OpenPlaces);
    }

    private static Task<GetOffice.View> LookAsync(LetterCase @case) =>
        @case.App.RunAsync<GetOffice, GetOffice.View>(office => office.ExecuteAsync(LetterCase.Cancel));
}
