using Vouch.Domain.Applicants;

namespace Vouch.Tests.SmartPick;

/// <summary>Letters in answers on the demonstration directory, 16 seasons, seed 1.</summary>
public sealed class LetterAnswerTests
{
    private static readonly AnswerCase Case = new(markets: 16);

    private static readonly ApplicantDraft Maya = new()
    {
        Type = ApplicantType.UsMd,
        Step2 = 240,
        HomeState = "OH",
        FirstSpecialty = "neurology",
        MostApplications = 12,
        OwnLetters =
        [
            new() { Name = "Okafor", Specialty = "neurology" },
            new() { Name = "Prado", Specialty = "psychiatry" },
            new() { Name = "Silva", Standing = LetterStanding.Promised },
            new() { Name = "Reyes", Specialty = "neurology", Standing = LetterStanding.Asked },
        ],
    };

    [Fact]
    public void Each_letter_says_where_it_goes_and_what_it_is_worth()
    {
        var answer = Case.Answer(Maya);
        var letters = answer.Letters!.Letters.ToDictionary(letter => letter.Name);

        Assert.Equal(4, answer.Letters.MostPerProgram);
        Assert.Equal(answer.List.Count(program => program.Letters.Contains("Okafor")), letters["Okafor"].Programs);
        Assert.Equal(0, letters["Reyes"].Programs);
        Assert.True(letters["Okafor"].Change < letters["Prado"].Change); // the specialty's own letter is missed more
        Assert.True(letters["Prado"].Change <= 0);
        Assert.True(letters["Reyes"].Change > 0);
        Assert.All(answer.List, program => Assert.Equal("Okafor", program.Letters[0]));
        Assert.All(answer.Programs, program => Assert.Equal(program.ScoreTotal, program.Score.Sum(part => part.Value), 9));
    }

    [Fact]
    public void The_change_is_what_one_gets_by_leaving_the_letter_out()
    {
        var draft = Maya with { FirstSpecialty = "vascular-surgery", OwnLetters = [new() { Name = "Okafor" }, new() { Name = "Silva" }], MostApplications = 1 };
        var with = Case.Answer(draft);
        var without = Case.Answer(draft with { OwnLetters = [draft.OwnLetters[1]] });

        // No signals here, and so few places that both lists are the same.
        Assert.Equal(with.List.Select(program => program.Key).Order(StringComparer.Ordinal), without.List.Select(program => program.Key).Order(StringComparer.Ordinal));
        Assert.Equal(without.Match.Value - with.Match.Value, with.Letters!.Letters.Single(letter => letter.Name == "Okafor").Change, 5);
    }

    [Fact]
    public void What_the_applicant_assigned_is_what_a_program_gets()
    {
        var first = Case.Answer(Maya).List[0];

        var answer = Case.Answer(Maya with { LettersByProgram = [new(first.Key, ["Prado"])] });

        var program = answer.Programs.Single(one => one.Key == first.Key);
        Assert.Equal(["Prado"], program.Letters);
        Assert.True(program.Score.Single(part => part.Name == "Letters").Value < first.Score.Single(part => part.Name == "Letters").Value);
    }

    [Fact]
    public void Without_named_letters_nothing_is_said_of_them() => Assert.Null(Case.Answer(Maya with { OwnLetters = [], Letters = 3 }).Letters);
}
