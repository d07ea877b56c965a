using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Answers;

/// <summary>What the list's chance to match loses when one signal is not sent and all else stays.</summary>
internal static class SignalGains
{
    /// <returns>By program with a signal; 0 or more, since a signal lowers no chance in any state.</returns>
    public static Dictionary<int, double?> Of(ProgramOdds odds, ProgramOdds plain, int[] list, IReadOnlyList<byte> tierOf)
    {
        var none = new double[odds.States];
        Array.Fill(none, 1);
        foreach (var program in list)
        {
            var chances = odds.ChancesOf(program);
            for (var s = 0; s < none.Length; s++)
            {
                none[s] *= 1 - chances[s];
            }
        }

        var gains = new Dictionary<int, double?>();
        foreach (var program in list.Where(program => tierOf[program] > 0))
        {
            var with = odds.ChancesOf(program);
            var without = plain.ChancesOf(program);
            double gain = 0;
            for (var s = 0; s < none.Length; s++)
            {
                gain += with[s] < 1 ? none[s] / (1 - with[s]) * (with[s] - without[s]) : 0;
            }

            gains[program] = Math.Round(gain / none.Length, 9);
        }

        return gains;
    }
}
