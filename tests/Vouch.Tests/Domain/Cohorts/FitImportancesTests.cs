using CsCheck;
using Vouch.Domain.Mentors;
using Vouch.Tests.Domain.Mentors;

namespace Vouch.Tests.Domain.Cohorts;

/// <summary>From what an office lets count to points: laws for any choice.</summary>
public sealed class FitImportancesTests
{
    private static readonly Gen<Importance[]> Any =
        Gen.Enum<Importance>().Array[Enum.GetValues<FitCriterion>().Length].Where(choice => choice.Any(importance => importance != Importance.NotUsed));

    [Fact]
    public void Points_sum_to_a_hundred_and_more_importance_never_earns_less() => Any.Sample(choice =>
    {
        var weights = FitImportances.Of(choice).Value.ToWeights();
        var points = Enum.GetValues<FitCriterion>().Select(criterion => (Importance: (Importance)Math.Min((int)choice[(int)criterion], (int)Importance.High), Points: weights[criterion])).ToList();

        Assert.Equal(100, points.Sum(entry => entry.Points));
        Assert.All(points, entry => Assert.Equal(entry.Importance == Importance.NotUsed, entry.Points == 0));
        Assert.All(points, one => Assert.All(points, other => Assert.True(one.Importance >= other.Importance || one.Points <= other.Points)));
        Assert.All(points.GroupBy(entry => entry.Importance), equals => Assert.True(equals.Max(entry => entry.Points) - equals.Min(entry => entry.Points) <= 1));
    });

    [Fact]
    public void Only_what_is_mandatory_and_known_to_fail_excludes() => Any.SelectMany(choice => Profiles.AnyMentor.SelectMany(mentor => Profiles.AnyTrainee.Select(trainee => (choice, mentor, trainee)))).Sample(any =>
    {
        var importances = FitImportances.Of(any.choice).Value;
        var fit = Fit.Between(Profiles.Mentor(any.mentor), Profiles.Trainee(any.trainee), Profiles.Today, importances.ToWeights());

        var expected = fit.Contributions.Any(line => any.choice[(int)line.Criterion] == Importance.Mandatory && line.IsKnown && line.Share.Thousandths == 0);

        Assert.Equal(expected, importances.Fails(fit) is not null);
    });

    [Fact]
    public void Something_has_to_count_and_every_criterion_has_its_say()
    {
        Assert.Equal("mentor.nothing-counts", FitImportances.Of(new Importance[Enum.GetValues<FitCriterion>().Length]).Problem!.Code);
        Assert.Equal("mentor.unknown-choice", FitImportances.Of([Importance.High]).Problem!.Code);
        Assert.Equal("mentor.unknown-choice", FitImportances.Of([.. Enumerable.Repeat((Importance)9, Enum.GetValues<FitCriterion>().Length)]).Problem!.Code);
    }
}
