using Vouch.Domain.Applicants;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Files;

namespace Vouch.Tests.SmartPick;

/// <summary>Rank lists on the demonstration directory, 32 seasons, seed 1.</summary>
public sealed class RankAnswerTests
{
    private static readonly AnswerCase Case = new(markets: 32);

    private static readonly ApplicantDraft Maya = new()
    {
        Type = ApplicantType.UsMd, Step2 = 240, HomeState = "OH", FirstSpecialty = "neurology", MostApplications = 12,
    };

    private static readonly string[] Programs = [.. Case.Answer(Maya).List.Select(program => program.Key)];

    /// <summary>Four invited, one turned down, the rest silent; the first is liked least of those invited.</summary>
    private static readonly OwnInterview[] Heard =
    [
        .. Programs.Select((key, i) => new OwnInterview
        {
            Program = key,
            State = i switch { < 4 => InterviewState.Invited, 4 => InterviewState.TurnedDown, _ => InterviewState.Waiting },
            Liking = i switch { 0 => 20, 1 => 90, 2 => 60, 3 => 40, _ => null },
        }),
    ];

    [Fact]
    public void The_list_is_the_true_order_of_those_that_invited()
    {
        var answer = Answer(Heard);

        Assert.Equal([Programs[1], Programs[2], Programs[3], Programs[0]], answer.List.Select(program => program.Key));
        Assert.Equal(answer.Match.Value, answer.List.Sum(program => program.Landing), 1e-6);
        Assert.Equal(Programs.Length - 5, answer.Waiting.Count);
        Assert.True(answer.MatchWithWaiting.Value > answer.Match.Value);
        Assert.Null(answer.Own);
        Assert.Equal((0, 20), (answer.ExtraFeeUsd, answer.IncludedRanks));
        Assert.Equal(SmartPickFiles.WriteJson(answer), SmartPickFiles.WriteJson(Answer(Heard)));
    }

    [Fact]
    public void Invitations_raise_the_odds_and_refusals_lower_them()
    {
        var none = Answer([.. Heard.Select(one => one with { State = InterviewState.Waiting })]);
        var refused = Answer([.. Heard.Select((one, i) => one with { State = i < 6 ? InterviewState.TurnedDown : InterviewState.Waiting })]);

        Assert.Equal(none.MatchBefore, none.MatchWithWaiting);
        Assert.Equal(0, none.Match.Value);
        Assert.True(refused.MatchWithWaiting.Value < none.MatchBefore.Value);
        Assert.True(refused.StillToCome.Value < none.StillToCome.Value);
        Assert.Equal(none.MatchBefore, refused.MatchBefore);
    }

    [Fact]
    public void Each_further_invitation_helps_and_the_likeliest_is_named_first()
    {
        var answer = Answer(Heard);

        Assert.Equal(answer.Match.Value, answer.More[0].Match);
        Assert.Equal(Math.Min(10, answer.Waiting.Count) + 1, answer.More.Count);
        Assert.All(answer.More.Zip(answer.More.Skip(1)), pair => Assert.True(pair.Second.Match > pair.First.Match));
        Assert.Equal(answer.Waiting[0].MatchIfInvited, answer.More[1].Match);
        Assert.Equal(answer.Waiting.OrderByDescending(program => program.Interview.Value).Select(program => program.Key), answer.Waiting.Select(program => program.Key));
    }

    [Fact]
    public void Another_order_matches_as_often_and_ends_worse()
    {
        var own = Answer(Placed(0, 1, 2, 3)).Own!;

        Assert.Equal(Answer(Heard).Match, own.Match);
        var departure = Assert.Single(own.Departures); // only the first stands above others that are liked better
        Assert.Equal((1, 3), (departure.Place, departure.Better.Count));
        Assert.Equal(own.Regret, departure.Regret);
        Assert.True(own.Regret > 0);
        Assert.Empty(own.LeftOff);
    }

    [Fact]
    public void The_true_order_has_nothing_to_regret()
    {
        var own = Answer(Placed(1, 2, 3, 0)).Own!;

        Assert.Empty(own.Departures);
        Assert.Equal(0, own.Regret);
    }

    [Fact]
    public void A_program_left_off_is_named_and_costs_matches()
    {
        var whole = Answer(Heard);
        var own = Answer(Placed(2, 3)).Own!;

        Assert.Equal([whole.List[0].Institution, whole.List[3].Institution], own.LeftOff);
        Assert.True(own.Match.Value < whole.Match.Value);
        Assert.Equal(2, own.Departures.Count); // both stand where the best liked one would have been
    }

    [Fact]
    public void A_program_of_another_specialty_and_no_program_at_all_are_refused()
    {
        Assert.Equal("smart-pick.interview-program-unknown", Case.Rank(Maya with { Interviews = [new() { Program = "0000-none" }] }).Problem!.Code);
        Assert.Equal("smart-pick.interviews-missing", Case.Rank(Maya).Problem!.Code);
    }

    [Fact]
    public void Two_specialties_are_ranked_together()
    {
        var draft = Maya with { SecondSpecialty = "psychiatry" };
        var second = Case.Answer(draft).Programs.First(program => program.Specialty == "Psychiatry").Key;
        var answer = Case.Rank(draft with { Interviews = [new() { Program = Programs[0], State = InterviewState.Invited }, new() { Program = second, State = InterviewState.Invited }] }).Value;

        Assert.Equal([Programs[0], second], answer.List.Select(program => program.Key)); // the second specialty is worth 60 % of the first
        Assert.Equal(answer.Match.Value, answer.List.Sum(program => program.Landing), 1e-6);
    }

    private static RankView Answer(IReadOnlyList<OwnInterview> interviews) => Case.Rank(Maya with { Interviews = interviews }).Value;

    private static OwnInterview[] Placed(params int[] order) =>
        [.. Heard.Select((one, i) => one with { Place = Array.IndexOf(order, i) is >= 0 and var place ? place + 1 : null })];
}
