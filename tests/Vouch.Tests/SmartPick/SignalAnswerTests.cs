using System.Text;
using Vouch.Domain.Applicants;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Files;

namespace Vouch.Tests.SmartPick;

/// <summary>Signals in answers on the demonstration directory, 16 seasons, seed 1.</summary>
public sealed class SignalAnswerTests
{
    private static readonly AnswerCase Case = new(markets: 16);

    private static readonly ApplicantDraft Maya = new() { Type = ApplicantType.UsMd, Step2 = 246, HomeState = "OH", FirstSpecialty = "dermatology" };

    [Theory]
    [InlineData("dermatology", null)]
    [InlineData("thoracic-surgery", null)]
    [InlineData("child-neurology", "neurodevelopmental-disabilities")]
    [InlineData("diagnostic-radiology", "interventional-radiology")]
    public void No_allotment_is_exceeded_and_every_signal_helps(string first, string? second)
    {
        var answer = Answer(Maya with { FirstSpecialty = first, SecondSpecialty = second });

        Assert.NotEmpty(answer.Signals!.Pools);
        Assert.All(answer.Signals.Pools, pool => Assert.InRange(pool.Used, 1, pool.Allotment));
        foreach (var tier in new[] { "gold", "silver", "single" })
        {
            Assert.Equal(answer.Signals.Pools.Where(pool => pool.Tier == tier).Sum(pool => pool.Used), answer.Programs.Count(program => program.Signal == tier));
        }

        var signaled = answer.Programs.Where(program => program.Signal is not null).ToList();
        Assert.All(signaled, program => Assert.Contains(program, answer.List));
        Assert.All(signaled, program => Assert.True(program.SignalGain >= 0));
        Assert.All(signaled, program => Assert.True(program.Score.Single(part => part.Name == "Signal").Value > 0));
        Assert.All(answer.Programs.Except(signaled), program => Assert.Null(program.SignalGain));
        Assert.True(answer.Match.Value > answer.Signals.MatchWithout);
    }

    [Fact]
    public void Specialties_that_share_an_allotment_share_it()
    {
        var answer = Answer(Maya with { FirstSpecialty = "child-neurology", SecondSpecialty = "neurodevelopmental-disabilities" });

        var pool = Assert.Single(answer.Signals!.Pools);
        Assert.Equal((3, 3), (pool.Allotment, pool.Used));
        Assert.Equal(2, pool.Specialties.Count);
    }

    [Fact]
    public void Emergency_medicine_gets_no_signal_at_home_or_where_one_rotated()
    {
        var draft = Maya with { Type = ApplicantType.NonUsImg, Step2 = 236, HomeState = null, FirstSpecialty = "emergency-medicine", MostApplications = 15 };
        var before = Answer(draft);
        var homes = before.List.Where(program => program.Signal is not null).Take(2).ToList();

        var after = Answer(draft with { HomeAndAway = [homes[0].Institution.ToUpperInvariant(), homes[1].Key, "Nowhere Hospital"] });

        Assert.Equal(5, before.Signals!.Pools.Single().Used);
        Assert.True(after.Signals!.Pools.Single() is { NoHomeOrAway: true, Used: 5 });
        Assert.Equal(["Nowhere Hospital"], after.Signals.NotFound);
        Assert.All(homes, home => Assert.Null(after.Programs.Single(program => program.Key == home.Key).Signal));
        Assert.All(after.Signals.HomeAndAway, key => Assert.Null(after.Programs.Single(program => program.Key == key).Signal));
    }

    [Fact]
    public void Other_specialties_may_signal_home()
    {
        var before = Answer(Maya);
        var home = before.List.First(program => program.Signal == "gold");

        Assert.Equal("gold", Answer(Maya with { HomeAndAway = [home.Institution] }).Programs.Single(program => program.Key == home.Key).Signal);
    }

    [Fact]
    public void Signals_stand_in_the_list_file_and_the_same_question_gives_the_same_bytes()
    {
        var answer = Answer(Maya);
        var lines = Encoding.UTF8.GetString(SmartPickFiles.WriteCsv(answer)).TrimEnd('\n').Split('\n');

        Assert.EndsWith(",fictional,signal,signal_gain,letters", lines[0].TrimEnd('\r'), StringComparison.Ordinal);
        Assert.Equal(answer.List.Count(program => program.Signal == "gold"), lines.Count(line => line.Contains(",gold,", StringComparison.Ordinal)));
        Assert.Equal(SmartPickFiles.WriteJson(answer), SmartPickFiles.WriteJson(Answer(Maya)));
    }

    [Fact]
    public void A_specialty_without_signals_has_no_plan()
    {
        var answer = Answer(Maya with { FirstSpecialty = "vascular-surgery" });

        Assert.Null(answer.Signals);
        Assert.All(answer.Programs, program => Assert.Null(program.Signal));
    }

    private static SmartPickView Answer(ApplicantDraft draft) => Case.Answer(draft);
}
