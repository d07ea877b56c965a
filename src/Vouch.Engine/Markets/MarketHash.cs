using System.Security.Cryptography;

namespace Vouch.Engine.Markets;

/// <summary>A fingerprint of everything that decides a simulated market or what it is fitted to, apart from seed and engine version.</summary>
internal static class MarketHash
{
    public static byte[] Of(MarketInput input, IReadOnlyList<MarketParameters> parameterSets)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(input.Programs.Count);
            foreach (var program in input.Programs)
            {
                writer.Write(program.Quota);
                writer.Write(program.State);
                writer.Write(program.Attraction);
                writer.Write(program.AttractionSpread);
                writer.Write(program.MinimumStepTwo ?? 0);
                Write(writer, program.TypeShares ?? []);
            }

            writer.Write(input.Cohorts.Count);
            foreach (var cohort in input.Cohorts)
            {
                Write(writer, cohort);
            }

            Write(writer, input.HomeStateWeights ?? []);
            writer.Write(input.FirstTierSignals);
            writer.Write(input.SecondTierSignals);
            writer.Write(input.Couples);
            writer.Write(input.CouplesRankingAlone);
            writer.Write(parameterSets.Count);
            foreach (var parameters in parameterSets)
            {
                Write(writer, parameters);
            }
        }

        return SHA256.HashData(bytes.ToArray());
    }

    private static void Write(BinaryWriter writer, Cohort cohort)
    {
        writer.Write((int)cohort.Type);
        writer.Write(cohort.Applicants);
        writer.Write(cohort.Matched);
        writer.Write(cohort.PreferringShare);
        writer.Write(cohort.StepTwo.Lower);
        writer.Write(cohort.StepTwo.Median);
        writer.Write(cohort.StepTwo.Upper);
        writer.Write(cohort.MeanApplications);
        writer.Write(cohort.LeavingChance);
        writer.Write(cohort.PreferringMatchRate ?? 0);
        writer.Write(cohort.MatchedMedian ?? 0);
        writer.Write(cohort.UnmatchedMedian ?? 0);
    }

    private static void Write(BinaryWriter writer, MarketParameters parameters)
    {
        Write(writer, parameters.Openness);
        Write(writer, parameters.StepTwoWeight);
        Write(writer, parameters.LeavingChance);
        Write(writer, parameters.OpennessSpread);
        Write(writer, parameters.OpennessSlope);
        Write(writer,
        [
            parameters.MixWeight, parameters.OpinionNoise, parameters.InterviewNoise, parameters.HomeStateBonus,
            parameters.FirstSignalBonus, parameters.SecondSignalBonus, parameters.AcceptanceFloor,
            parameters.InterviewsPerPosition, parameters.InterviewCap, parameters.HomeApplicationShare,
            parameters.ApplicationSpread, parameters.SelfJudgementNoise, parameters.ApplicationCountSpread,
            parameters.AttractionWeight, parameters.HomeStateTaste, parameters.CoupleApplicationShare, parameters.TogetherTaste,
        ]);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<double> values)
    {
        writer.Write(values.Count);
        foreach (double value in values)
        {
            writer.Write(value);
        }
    }
}
