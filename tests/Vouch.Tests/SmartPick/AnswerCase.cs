using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Markets;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.SmartPick;

/// <summary>Answers on the demonstration directory with the markets that ship, simulated for a few seasons.</summary>
/// <param name="markets">Simulated seasons behind each answer.</param>
internal sealed class AnswerCase(int markets)
{
    private static readonly ProgramDirectory Demonstration = ProgramDirectory.Of(
        DemonstrationDirectory.Name, DemonstrationDirectory.Make(ThePack.Of2026, States.Shipped, DemonstrationDirectory.ShippedSeed));

    private static readonly ProblemBuilder Builder = new(ThePack.Of2026, States.Shipped, Demonstration);

    private static readonly FittedSeason Shipped =
        FittedSeasonFiles.Read(file => ThePack.TextOf(Path.Combine(FittedSeasonFiles.Folder, file))).Value;

    public SmartPickView Answer(ApplicantDraft draft)
    {
        var (profile, simulated) = Of(draft);
        return new Answering(ThePack.Of2026, Demonstration, Builder, ErasFees.Of(ThePack.Of2026).Value, profile, simulated).Answer(draft, isSeasonOld: false)!;
    }

    public Result<RankView> Rank(ApplicantDraft draft)
    {
        var (profile, simulated) = Of(draft);
        return new RankAnswering(ThePack.Of2026, Demonstration, Builder, profile, simulated).Answer(draft, isSeasonOld: false);
    }

    private (ApplicantProfile Profile, List<PickMarket> Markets) Of(ApplicantDraft draft)
    {
        var profile = ApplicantProfile.From(draft, ThePack.Of2026, States.Shipped).Profile!;
        return (profile, [.. profile.Specialties
            .Select(choice => MarketChoice.Simulate(Builder, Shipped, choice.Specialty, ProblemBuilder.Seed, markets, TestContext.Current.CancellationToken)!)]);
    }
}
