namespace Vouch.Engine.Markets;

/// <summary>
/// For each level of applicant and each type, a table that draws a program in constant time with the wanted weights
/// (the alias method of A. Walker, 1977, in M. Vose's order of construction, 1991).
/// </summary>
internal static class ApplicationTables
{
    private const double LowestLevel = -2.4;
    private const double LevelWidth = 0.2;
    private const double OpennessPull = 0.5;

    public static int LevelOf(double level) =>
        Math.Clamp((int)((level - LowestLevel) / LevelWidth), 0, MarketWorkspace.Levels - 1);

    public static int TableOf(MarketModel model, int level, int type) =>
        ((level * MarketModel.Types) + type) * model.Programs;

    public static void Build(MarketModel model, MarketWorkspace work)
    {
        for (int level = 0; level < MarketWorkspace.Levels; level++)
        {
            double center = LowestLevel + ((level + 0.5) * LevelWidth);
            for (int type = 0; type < MarketModel.Types; type++)
            {
                if (model.Counts[type] > 0)
                {
                    Weigh(model, work, center, type);
                    Fill(work, model.Programs, TableOf(model, level, type));
                }
            }
        }
    }

    /// <summary>More applications go to programs near the applicant's level, larger ones, and those open to the type.</summary>
    private static void Weigh(MarketModel model, MarketWorkspace work, double center, int type)
    {
        double narrow = 0.5 / (model.Parameters.ApplicationSpread * model.Parameters.ApplicationSpread);
        double total = 0;
        for (int p = 0; p < model.Programs; p++)
        {
            double distance = work.Attraction[p] - center;
            double pull = OpennessPull * work.Openness[(p * MarketModel.Types) + type];
            double weight = Math.Sqrt(model.Quota[p]) * Math.Exp(pull - (distance * distance * narrow));
            work.Weights[p] = weight;
            total += weight;
        }

        double scale = model.Programs / total;
        for (int p = 0; p < model.Programs; p++)
        {
            work.Weights[p] *= scale;
        }
    }

    private static void Fill(MarketWorkspace work, int programs, int table)
    {
        double[] weights = work.Weights;
        int[] stack = work.Stack;
        int small = 0, large = programs;
        for (int p = 0; p < programs; p++)
        {
            // Light programs pile up from the left, heavy ones from the right.
            stack[weights[p] < 1 ? small++ : --large] = p;
        }

        while (small > 0 && large < programs)
        {
            int light = stack[--small], heavy = stack[large];
            work.Threshold[table + light] = (uint)(weights[light] * uint.MaxValue);
            work.Alias[table + light] = heavy;
            weights[heavy] -= 1 - weights[light];
            if (weights[heavy] < 1)
            {
                large++;
                stack[small++] = heavy;
            }
        }

        while (small > 0)
        {
            Whole(work, table, stack[--small]);
        }

        while (large < programs)
        {
            Whole(work, table, stack[large++]);
        }
    }

    private static void Whole(MarketWorkspace work, int table, int program)
    {
        work.Threshold[table + program] = uint.MaxValue;
        work.Alias[table + program] = program;
    }
}
