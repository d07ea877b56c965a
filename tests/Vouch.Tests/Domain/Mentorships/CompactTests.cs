using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class CompactTests
{
    private readonly Pair _pair = new();
    private readonly CompactTerms _terms = CompactTerms.Suggested(30);

    [Fact]
    public void Both_sign_the_same_text_and_it_is_in_force()
    {
        var compact = Sent();

        Assert.Null(compact.Answer(_pair.Mentor, _terms, "Dana Okafor", Pair.Day(2)));

        Assert.Equal(CompactStatus.InForce, compact.Status);
        Assert.Null(compact.Turn);
        Assert.Empty(compact.Differences);
        Assert.Equal(Pair.On(2).AddMonths(1), compact.ReviewOn);
    }

    [Fact]
    public void A_changed_text_loses_the_signature_of_who_has_not_seen_it()
    {
        var compact = Sent();

        Assert.Null(compact.Answer(_pair.Mentor, _terms with { MeetEveryDays = 21 }, "Dana Okafor", Pair.Day(2)));

        Assert.Equal((CompactStatus.WithTrainee, Party.Trainee), (compact.Status, compact.Turn));
        Assert.Null(compact.TraineeSignedAt);
        Assert.NotNull(compact.MentorSignedAt);
        Assert.Equal(new CompactDifference(CompactTerm.Frequency, "every 30 days", "every 21 days"), Assert.Single(compact.Differences));

        Assert.Null(compact.SignAsTrainee(_pair.Trainee, "Ana Ruiz", Pair.Day(3)));
        Assert.Equal((CompactStatus.InForce, 21), (compact.Status, compact.Terms.MeetEveryDays));
    }

    [Fact]
    public void Rewriting_takes_both_signatures_off()
    {
        var compact = Sent();
        compact.Answer(_pair.Mentor, _terms with { Channels = "Only in person." }, "Dana Okafor", Pair.Day(2));

        Assert.Null(compact.Rewrite(_pair.Trainee, _terms with { Channels = "In person, or by video." }, Pair.Day(3)));

        Assert.Equal(CompactStatus.Draft, compact.Status);
        Assert.Null(compact.MentorSignedAt);
        Assert.Equal("In person, or by video.", compact.Terms.Channels);
    }

    [Fact]
    public void A_draft_is_the_trainees_own()
    {
        var compact = Draft();

        Assert.True(compact.MayBeSeenBy(_pair.Trainee));
        Assert.False(compact.MayBeSeenBy(_pair.Mentor));
        Assert.Equal(Problem.NotFound, compact.Answer(_pair.Mentor, _terms, "Dana Okafor", Pair.Day(1)));

        compact.SignAsTrainee(_pair.Trainee, "Ana Ruiz", Pair.Day(1));
        Assert.True(compact.MayBeSeenBy(_pair.Mentor));
        Assert.False(compact.MayBeSeenBy(_pair.Stranger));
    }

    [Fact]
    public void Nobody_signs_twice_or_out_of_turn()
    {
        var compact = Sent();
        Assert.Equal(CompactProblems.AlreadySigned, compact.SignAsTrainee(_pair.Trainee, "Ana Ruiz", Pair.Day(2)));

        compact.Answer(_pair.Mentor, _terms, "Dana Okafor", Pair.Day(2));
        Assert.Equal(CompactProblems.InForce, compact.Answer(_pair.Mentor, _terms, "Dana Okafor", Pair.Day(3)));
        Assert.Equal(CompactProblems.InForce, compact.SignAsTrainee(_pair.Trainee, "Ana Ruiz", Pair.Day(3)));
        Assert.Equal(CompactProblems.InForce, compact.Rewrite(_pair.Trainee, _terms, Pair.Day(3)));
    }

    [Fact]
    public void A_signature_needs_a_name() =>
        Assert.Equal(CompactProblems.SignatureName, Draft().SignAsTrainee(_pair.Trainee, "  ", Pair.Day(1)));

    [Fact]
    public void Empty_terms_are_refused_at_their_field() =>
        Assert.Equal(
            "Credit",
            Compact.Draft(_pair.Mentorship, _pair.Trainee, _terms with { Credit = " " }, null, Pair.Start).Problem?.Field);

    [Fact]
    public void The_next_version_replaces_the_one_in_force_and_is_reviewed_after_half_a_year()
    {
        var first = Sent();
        Assert.Equal(CompactProblems.OneAtATime, Compact.Draft(_pair.Mentorship, _pair.Trainee, _terms, first, Pair.Day(2)).Problem);
        first.Answer(_pair.Mentor, _terms, "Dana Okafor", Pair.Day(2));

        var second = Compact.Draft(_pair.Mentorship, _pair.Trainee, _terms, first, Pair.Day(40)).Value;
        Assert.Throws<InvalidOperationException>(() => first.GiveWayTo(second));
        second.SignAsTrainee(_pair.Trainee, "Ana Ruiz", Pair.Day(40));
        second.Answer(_pair.Mentor, _terms, "Dana Okafor", Pair.Day(41));
        first.GiveWayTo(second);

        Assert.Equal((CompactStatus.Superseded, 2), (first.Status, second.Number));
        Assert.Equal(Pair.On(41).AddMonths(6), second.ReviewOn);
    }

    [Fact]
    public void The_mentor_does_not_draft() =>
        Assert.Equal(
            CompactProblems.OnlyTheTraineeDrafts,
            Compact.Draft(_pair.Mentorship, _pair.Mentor, _terms, null, Pair.Start).Problem);

    private Compact Draft() => Compact.Draft(_pair.Mentorship, _pair.Trainee, _terms, null, Pair.Start).Value;

    private Compact Sent()
    {
        var compact = Draft();
        Assert.Null(compact.SignAsTrainee(_pair.Trainee, "Ana Ruiz", Pair.Day(1)));
        return compact;
    }
}
