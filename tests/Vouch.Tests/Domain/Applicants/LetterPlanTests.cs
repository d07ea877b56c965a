using CsCheck;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.Domain.Applicants;

public sealed class LetterPlanTests
{
    private static readonly ApplicantDraft Maya = ApplicantProfileTests.Maya;

    private static readonly OwnLetter Medicine = new() { Name = "Okafor", Specialty = "internal-medicine" };
    private static readonly OwnLetter Neurology = new() { Name = "Prado", Specialty = "neurology" };
    private static readonly OwnLetter General = new() { Name = "Silva", Standing = LetterStanding.Promised };
    private static readonly OwnLetter Hoped = new() { Name = "Reyes", Specialty = "internal-medicine", Standing = LetterStanding.Asked };

    public static TheoryData<ApplicantDraft, string> Impossible => new()
    {
        { Maya with { OwnLetters = [new()] }, "applicant.letter-name" },
        { Maya with { OwnLetters = [null!] }, "applicant.letter-name" },
        { Maya with { OwnLetters = [new() { Name = new('x', 121) }] }, "applicant.letter-name" },
        { Maya with { OwnLetters = [Medicine, Medicine with { Name = "OKAFOR" }] }, "applicant.letter-twice" },
        { Maya with { OwnLetters = [Medicine with { Specialty = "alchemy" }] }, "applicant.letter-specialty" },
        { Maya with { OwnLetters = [.. Enumerable.Range(0, 21).Select(i => new OwnLetter { Name = $"L{i}" })] }, "applicant.letters-most" },
        { Maya with { OwnLetters = [Medicine], LettersByProgram = [new("x", ["Nobody"])] }, "applicant.letter-not-named" },
        { Maya with { OwnLetters = [Medicine], LettersByProgram = [null!] }, "applicant.letter-not-named" },
        { Maya with { OwnLetters = Five, LettersByProgram = [new("x", ["L0", "L1", "L2", "L3", "L4"])] }, "applicant.letters-per-program" },
    };

    private static List<OwnLetter> Five => [.. Enumerable.Range(0, 5).Select(i => new OwnLetter { Name = $"L{i}" })];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Letters_that_cannot_be_are_refused(ApplicantDraft draft, string code) =>
        Assert.Equal(code, Assert.Single(ApplicantProfileTests.From(draft).Problems).Code);

    [Fact]
    public void A_program_gets_its_own_specialty_first_and_never_a_letter_nobody_promised()
    {
        var plan = Plan(Maya with { OwnLetters = [Neurology, General, Hoped, Medicine] });

        Assert.Equal(["Okafor", "Silva", "Prado"], Names(plan, Program(wanted: 4)));
        Assert.Equal(["Okafor", "Silva"], Names(plan, Program(wanted: 2)));
        Assert.Equal(["Prado", "Silva"], Names(plan, Program("neurology", wanted: 2)));
    }

    [Fact]
    public void What_the_applicant_decided_stands()
    {
        var program = Program(wanted: 3);
        var plan = Plan(Maya with { OwnLetters = [Medicine, Neurology, General], LettersByProgram = [new(program.Key, ["prado"])] });

        Assert.Equal(["Prado"], Names(plan, program));
        Assert.Equal(2.5 * LetterPlan.ShiftPerMissing, plan.ShiftAt(program), 12);
        Assert.Equal(3, plan.For(Program("neurology", wanted: 3)).Count);
    }

    [Theory]
    [InlineData(null, 3, 0)] // nothing said, nothing moved
    [InlineData(3, 3, 0)]
    [InlineData(3, 4, -0.15)]
    [InlineData(1, null, -0.30)] // three are commonly wanted
    [InlineData(0, 2, -0.30)]
    [InlineData(9, 9, 0)] // nobody can be asked for more than ERAS takes
    public void Letters_without_a_name_count_too(int? letters, int? wanted, double shift) =>
        Assert.Equal(shift, Plan(Maya with { Letters = letters }).ShiftAt(Program(wanted: wanted)), 12);

    [Fact]
    public void The_total_holds_the_named_ones()
    {
        var program = Program(wanted: 4);

        Assert.Equal(2 * LetterPlan.ShiftPerMissing, Plan(Maya with { Letters = 2, OwnLetters = [Medicine] }).ShiftAt(program), 12);
        Assert.Equal(2 * LetterPlan.ShiftPerMissing, Plan(Maya with { Letters = 1, OwnLetters = [Medicine, General] }).ShiftAt(program), 12);
    }

    [Fact]
    public void One_letter_fewer_never_helps_and_one_more_never_hurts() =>
        Gen.Select(GenLetters, Gen.Int[0, 6], Gen.Int[1, 5], Gen.OneOf(Gen.Const("internal-medicine"), Gen.Const("neurology"))).Sample((letters, unnamed, wanted, specialty) =>
        {
            var program = Program(specialty, wanted);
            var plan = Plan(Maya with { OwnLetters = letters, Letters = unnamed + letters.Count(LetterPlan.IsCounted) });
            var shift = plan.ShiftAt(program);
            Assert.InRange(shift, wanted * LetterPlan.ShiftPerMissing - 1e-9, 0);
            Assert.True(plan.For(program).Count <= Math.Min(plan.MostPerProgram, wanted));
            foreach (var letter in letters)
            {
                var turned = plan.Turning(letter).ShiftAt(program);
                Assert.True(LetterPlan.IsCounted(letter) ? turned <= shift + 1e-12 : turned >= shift - 1e-12);
            }
        });

    private static Gen<List<OwnLetter>> GenLetters => Gen.Select(
            Gen.Int[0, 2].Select(i => new[] { null, "internal-medicine", "neurology" }[i]), Gen.Enum<LetterStanding>()).List[0, 6]
        .Select(rows => rows.Select((row, i) => new OwnLetter { Name = $"L{i}", Specialty = row.Item1, Standing = row.Item2 }).ToList());

    private static string[] Names(LetterPlan plan, ResidencyProgram program) => [.. plan.For(program).Select(letter => letter.Name)];

    private static LetterPlan Plan(ApplicantDraft draft) => ApplicantProfileTests.From(draft).Profile!.Letters;

    private static ResidencyProgram Program(string specialty = "internal-medicine", int? wanted = null)
    {
        var code = ThePack.Of2026.Specialties.Single(known => known.Slug == specialty).NrmpCode;
        var track = new Track(NrmpCode.Parse($"9990{code}C0", null), "Categorical", []);
        var facts = wanted is { } number ? new() { LettersWanted = new(number, "program page", AsOf.OfYear(2025), Confidence.Published) } : ProgramFacts.Unknown;
        return ResidencyProgram.Create("Windmill", "Example", "ND", specialty, [track], facts).Value;
    }
}
