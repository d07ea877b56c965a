namespace Vouch.Engine.Matching;

/// <summary>
/// Makes up markets with the shape of the residency Match: specialties of very different size, programs of different standing and region,
/// applicants of different strength who interview around their own level, couples who want to be near one another. Everything is made up;
/// the same shape and seed give the same market.
/// </summary>
public static class MarketGenerator
{
    private const int Regions = 10;
    private const int LongestList = 60;
    private const int LongestJointList = 120;

    /// <summary>Makes a market. O(list entries × log list length).</summary>
    /// <param name="shape">Size and habits.</param>
    /// <param name="seed">Any number.</param>
    public static Market Generate(MarketShape shape, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Applicants, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Programs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Positions, shape.Programs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(2 * (long)shape.Couples, shape.Applicants);
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.MeanList, 1);
        var random = SplitMix.Stream(seed, 0);
        var programs = MadeUpPrograms.Generate(shape, ref random);
        var market = new Market();
        var strength = new double[shape.Applicants];
        var home = new int[shape.Applicants];
        var lists = new int[shape.Applicants][];
        var liking = new double[shape.Applicants][];
        for (var a = 0; a < shape.Applicants; a++)
        {
            strength[a] = random.NextGaussian();
            home[a] = random.Next(Regions);
            (lists[a], liking[a]) = programs.Interviews(strength[a], home[a], ListLength(shape.MeanList, ref random), ref random);
        }

        var couples = PairUp(shape, strength, ref random);
        var rankedBy = new List<int>[shape.Programs];
        for (var p = 0; p < shape.Programs; p++)
        {
            rankedBy[p] = [];
        }

        for (var a = 0; a < shape.Applicants; a++)
        {
            foreach (var p in lists[a])
            {
                rankedBy[p].Add(a);
            }
        }

        for (var p = 0; p < shape.Programs; p++)
        {
            market.AddProgram(programs.Quotas[p], Ranking(rankedBy[p], strength, home, programs.Regions[p], ref random));
        }

        var inCouple = new bool[shape.Applicants];
        foreach (var (first, second) in couples)
        {
            inCouple[first] = inCouple[second] = true;
        }

        for (var a = 0; a < shape.Applicants; a++)
        {
            market.AddApplicant(inCouple[a] ? [] : lists[a]);
        }

        foreach (var couple in couples)
        {
            market.AddCouple(couple.First, couple.Second, JointList(couple, lists, liking, programs, ref random));
        }

        AddRules(shape, market, ref random);
        return market;
    }

    private static int ListLength(double mean, ref SplitMix random) => mean <= 1
        ? 1
        : Math.Clamp((int)Math.Ceiling(Math.Log(1 - random.NextDouble()) / Math.Log(1 - (1 / mean))), 1, LongestList);

    private static int[] Ranking(List<int> applicants, double[] strength, int[] home, int region, ref SplitMix random)
    {
        var chosen = new List<int>(applicants.Count);
        var scores = new List<double>(applicants.Count);
        foreach (var a in applicants)
        {
            if (random.NextDouble() >= 0.06)
            {
                chosen.Add(a);
                scores.Add(-(strength[a] + (home[a] == region ? 0.3 : 0) + (0.8 * random.NextGaussian())));
            }
        }

        var ranking = chosen.ToArray();
        Array.Sort(scores.ToArray(), ranking);
        return ranking;
    }

    // Partners of similar strength.
    private static Couple[] PairUp(MarketShape shape, double[] strength, ref SplitMix random)
    {
        var pool = new int[shape.Applicants];
        for (var a = 0; a < pool.Length; a++)
        {
            pool[a] = a;
        }

        random.Shuffle(pool);
        var members = pool[..(2 * shape.Couples)];
        var keys = new double[members.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = strength[members[i]] + (0.5 * random.NextGaussian());
        }

        Array.Sort(keys, members);
        var couples = new Couple[shape.Couples];
        for (var c = 0; c < couples.Length; c++)
        {
            couples[c] = new(members[2 * c], members[(2 * c) + 1]);
        }

        return couples;
    }

    private static int[] JointList(Couple couple, int[][] lists, double[][] liking, MadeUpPrograms programs, ref SplitMix random)
    {
        var pairs = new List<(double Liking, int P, int Q)>();
        var (first, second) = couple;
        for (var i = 0; i < lists[first].Length; i++)
        {
            for (var j = 0; j < lists[second].Length; j++)
            {
                var (p, q) = (lists[first][i], lists[second][j]);
                var near = programs.Regions[p] == programs.Regions[q];
                if ((p != q || programs.Quotas[p] >= 2) && (near || random.NextDouble() < 0.15))
                {
                    pairs.Add((liking[first][i] + liking[second][j] - (near ? 0 : 3), p, q));
                }
            }
        }

        pairs.Sort((x, y) => y.Liking != x.Liking ? y.Liking.CompareTo(x.Liking) : (x.P, x.Q).CompareTo((y.P, y.Q)));
        var flat = new List<int>();
        foreach (var (_, p, q) in pairs.Take(LongestJointList))
        {
            flat.Add(p);
            flat.Add(q);
        }

        // Half of them would rather have one position than none.
        if (random.NextDouble() < 0.5 || flat.Count == 0)
        {
            foreach (var p in lists[first].Take(10))
            {
                flat.Add(p);
                flat.Add(-1);
            }

            foreach (var q in lists[second].Take(10))
            {
                flat.Add(-1);
                flat.Add(q);
            }
        }

        return [.. flat];
    }

    private static void AddRules(MarketShape shape, Market market, ref SplitMix random)
    {
        var order = new int[shape.Programs];
        for (var p = 0; p < order.Length; p++)
        {
            order[p] = p;
        }

        random.Shuffle(order);
        var donors = 0;
        foreach (var donor in order)
        {
            if (donors < shape.Reversions && market.Quotas[donor] <= 6 && shape.Programs > 1)
            {
                var receiver = (donor + 1 + random.Next(Math.Min(20, shape.Programs - 1))) % shape.Programs;
                market.AddReversion(donor, receiver, 1 + random.Next(market.Quotas[donor]));
                donors++;
            }
        }

        random.Shuffle(order);
        var even = 0;
        foreach (var p in order)
        {
            if (even < shape.Even && market.Quotas[p] % 2 == 0)
            {
                market.SetParity(p, Parity.Even);
                even++;
            }
        }
    }
}
