using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

/// <summary>Random markets small enough to enumerate.</summary>
internal static class SmallMarkets
{
    /// <summary>Singles only, some rankings not returned, some quotas zero.</summary>
    public static Gen<Market> Singles(int applicants = 6, int programs = 4, int quota = 3) =>
        from n in Gen.Int[1, applicants]
        from m in Gen.Int[1, programs]
        from seed in Gen.Int
        select Build(new Random(seed), n, m, quota, couples: 0);

    /// <summary>Some of the applicants in couples, choices with "unmatched" on a side and both at one program among them.</summary>
    public static Gen<Market> Couples(int applicants = 6, int programs = 4, int quota = 2, int couples = 2) =>
        from n in Gen.Int[2, applicants]
        from m in Gen.Int[1, programs]
        from k in Gen.Int[1, couples]
        from seed in Gen.Int
        select Build(new Random(seed), n, m, quota, Math.Min(k, n / 2));

    public static Market Build(Random random, int applicants, int programs, int quota, int couples, int jointChoices = 5)
    {
        var market = new Market();
        for (var p = 0; p < programs; p++)
        {
            var all = Shuffled(random, applicants);
            var keep = random.NextDouble() < 0.5 ? applicants : random.Next(applicants + 1);
            market.AddProgram(random.Next(quota + 1), all.AsSpan(0, keep));
        }

        for (var a = 0; a < applicants; a++)
        {
            var inCouple = a < 2 * couples;
            market.AddApplicant(inCouple ? [] : Shuffled(random, programs).AsSpan(0, random.Next(programs + 1)));
        }

        for (var c = 0; c < couples; c++)
        {
            var pairs = (from p in Enumerable.Range(-1, programs + 1)
                         from q in Enumerable.Range(-1, programs + 1)
                         where p >= 0 || q >= 0
                         select new[] { p, q }).ToArray();
            random.Shuffle(pairs);
            market.AddCouple(2 * c, (2 * c) + 1, pairs.Take(random.Next(1, jointChoices + 1)).SelectMany(x => x).ToArray());
        }

        return market;
    }

    public static int[] Shuffled(Random random, int count)
    {
        var all = Enumerable.Range(0, count).ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>A random feasible or infeasible assignment along the choices.</summary>
    public static int[] AnyMatching(Random random, Market market)
    {
        var matches = new int[market.ApplicantCount];
        for (var a = 0; a < matches.Length; a++)
        {
            var list = market.ApplicantLists[a];
            var pick = random.Next(list.Length + 1);
            matches[a] = pick < list.Length ? list[pick] : -1;
        }

        for (var c = 0; c < market.Couples.Length; c++)
        {
            var choices = market.JointChoices[c];
            var pick = random.Next((choices.Length / 2) + 1);
            var (first, second) = market.Couples[c];
            (matches[first], matches[second]) = 2 * pick < choices.Length ? (choices[2 * pick], choices[(2 * pick) + 1]) : (-1, -1);
        }

        return matches;
    }

    /// <summary>Gives single applicants supplemental lists for some of their choices.</summary>
    public static void AddSupplements(Market market, Random random)
    {
        for (var a = 2 * market.Couples.Length; a < market.ApplicantCount; a++)
        {
            foreach (var advanced in market.ApplicantLists[a])
            {
                if (random.Next(3) == 0)
                {
                    var others = Shuffled(random, market.ProgramCount).Where(p => p != advanced).ToArray();
                    market.AddSupplement(a, advanced, others.AsSpan(0, random.Next(others.Length + 1)));
                }
            }
        }
    }

    /// <summary>Adds reversions, parities, both or neither.</summary>
    public static void AddRules(Market market, Random random)
    {
        for (var i = random.Next(3); i > 0 && market.ProgramCount > 1; i--)
        {
            var pair = Shuffled(random, market.ProgramCount);
            market.AddReversion(pair[0], pair[1], random.Next(3));
        }

        for (var p = 0; p < market.ProgramCount; p++)
        {
            market.SetParity(p, random.Next(4) switch { 0 => Parity.Even, 1 => Parity.Odd, _ => Parity.Any });
        }
    }
}
