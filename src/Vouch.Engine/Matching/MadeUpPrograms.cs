namespace Vouch.Engine.Matching;

/// <summary>The programs of a made-up market, and whom they interview.</summary>
internal sealed class MadeUpPrograms
{
    private const int Levels = 9;
    private readonly int[][] _members;
    private readonly double[] _specialtyTotals;
    private readonly double[][][] _levelTotals;
    private readonly double[] _standing;

    private MadeUpPrograms(int[] quotas, int[] regions, double[] standing, int[][] members, ref SplitMix random)
    {
        Quotas = quotas;
        Regions = regions;
        _standing = standing;
        _members = members;
        _specialtyTotals = new double[members.Length];
        _levelTotals = new double[members.Length][][];
        var sum = 0.0;
        for (var s = 0; s < members.Length; s++)
        {
            var seats = 0;
            foreach (var p in members[s])
            {
                seats += quotas[p];
            }

            _specialtyTotals[s] = sum += seats * Math.Exp(0.25 * random.NextGaussian());
            _levelTotals[s] = new double[Levels][];
            for (var level = 0; level < Levels; level++)
            {
                _levelTotals[s][level] = Totals(members[s], LevelCentre(level));
            }
        }
    }

    public int[] Quotas { get; }

    public int[] Regions { get; }

    public static MadeUpPrograms Generate(MarketShape shape, ref SplitMix random)
    {
        var specialties = Math.Clamp(shape.Programs / 15, 1, 40);
        var members = Specialties(shape.Programs, specialties);
        var weights = new double[shape.Programs];
        foreach (var specialty in members)
        {
            var size = Math.Exp(0.35 * random.NextGaussian());
            foreach (var p in specialty)
            {
                weights[p] = size * Math.Exp(0.75 * random.NextGaussian());
            }
        }

        var regions = new int[shape.Programs];
        var standing = new double[shape.Programs];
        for (var p = 0; p < shape.Programs; p++)
        {
            standing[p] = random.NextGaussian();
            regions[p] = random.Next(10);
        }

        return new(Share(shape.Positions, weights), regions, standing, members, ref random);
    }

    /// <summary>Programs that interview an applicant, best liked first, and how well each is liked.</summary>
    public (int[] Programs, double[] Liking) Interviews(double strength, int home, int count, ref SplitMix random)
    {
        var specialty = Draw(_specialtyTotals, ref random);
        var chosen = new HashSet<int>();
        Draw(specialty, strength, count, chosen, ref random);
        var own = chosen.Count;
        if (_members.Length > 1 && random.NextDouble() < 0.12)
        {
            Draw(random.Next(_members.Length), strength, Math.Max(1, count / 3), chosen, ref random);
        }

        int[] programs = [.. chosen];
        var liking = new double[programs.Length];
        for (var i = 0; i < programs.Length; i++)
        {
            var taste = -Math.Log(-Math.Log(Math.Max(random.NextDouble(), 1e-12)));
            liking[i] = _standing[programs[i]] + (Regions[programs[i]] == home ? 0.8 : 0) + (0.8 * taste) - (i < own ? 0 : 4);
        }

        var order = Array.ConvertAll(liking, x => -x);
        Array.Sort(order, programs);
        Array.Sort(liking, (x, y) => y.CompareTo(x));
        return (programs, liking);
    }

    private void Draw(int specialty, double strength, int count, HashSet<int> chosen, ref SplitMix random)
    {
        var level = Math.Clamp((int)Math.Round((strength + 2) / 4 * (Levels - 1)), 0, Levels - 1);
        var members = _members[specialty];
        var until = Math.Min(chosen.Count + count, chosen.Count + members.Length);
        for (var tries = (50 * count) + 100; tries > 0 && chosen.Count < until; tries--)
        {
            chosen.Add(members[Draw(_levelTotals[specialty][level], ref random)]);
        }
    }

    private static int Draw(double[] totals, ref SplitMix random)
    {
        var found = Array.BinarySearch(totals, random.NextDouble() * totals[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, totals.Length - 1);
    }

    private static double LevelCentre(int level) => -2 + (4.0 * level / (Levels - 1));

    private double[] Totals(int[] members, double centre)
    {
        var totals = new double[members.Length];
        var sum = 0.0;
        for (var i = 0; i < members.Length; i++)
        {
            var distance = _standing[members[i]] - centre;
            totals[i] = sum += (Math.Pow(Quotas[members[i]], 0.8) * Math.Exp(-distance * distance / (2 * 0.9 * 0.9))) + 1e-4;
        }

        return totals;
    }

    // The share of the programs falls with the specialty's place, as 1 / place^0.9; each has at least one.
    private static int[][] Specialties(int programs, int specialties)
    {
        var weights = new double[specialties];
        for (var s = 0; s < specialties; s++)
        {
            weights[s] = Math.Pow(s + 1, -0.9);
        }

        var counts = Share(programs, weights);
        var members = new int[specialties][];
        var next = 0;
        for (var s = 0; s < specialties; s++)
        {
            members[s] = new int[counts[s]];
            for (var i = 0; i < counts[s]; i++)
            {
                members[s][i] = next++;
            }
        }

        return members;
    }

    // Whole numbers of at least one in proportion to the weights that add up to the total.
    private static int[] Share(int total, double[] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var shares = new int[weights.Length];
        var left = total - weights.Length;
        var (carried, given) = (0.0, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            carried += left * weights[i] / sum;
            shares[i] = 1 + (int)Math.Round(carried) - given;
            given = (int)Math.Round(carried);
        }

        shares[^1] += left - given;
        return shares;
    }
}
