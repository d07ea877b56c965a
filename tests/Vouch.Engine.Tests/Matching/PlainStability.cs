using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

/// <summary>
/// The definitions of a stable matching, said as plainly as possible and as slowly as may be. The oracle of the tests; it shares nothing
/// with the engine but the market.
/// </summary>
internal sealed class PlainStability(Market market, StabilityRules rules = StabilityRules.Default)
{
    private readonly int _programs = market.ProgramCount;

    /// <summary>Every seeker with its choices as (first, second); the choice of all is last: nothing.</summary>
    public IReadOnlyList<(int First, int Second, (int P, int Q)[] Choices)> Seekers { get; } = [.. AllSeekers(market)];

    public int Rank(int program, int applicant) => market.ProgramLists[program].IndexOf(applicant);

    /// <summary>Outcome of every seeker of <see cref="Seekers"/>, (-1, -1) for nothing.</summary>
    public bool IsStable((int P, int Q)[] outcomes)
    {
        var held = Enumerable.Range(0, _programs).Select(_ => new List<int>()).ToArray();
        for (var s = 0; s < outcomes.Length; s++)
        {
            var (first, second, choices) = Seekers[s];
            var (p, q) = outcomes[s];
            if ((p, q) != (-1, -1) && !choices.Contains((p, q)))
            {
                return false;
            }

            foreach (var (program, applicant) in new[] { (p, first), (q, second) }.Where(x => x.Item1 >= 0))
            {
                if (Rank(program, applicant) < 0)
                {
                    return false;
                }

                held[program].Add(Rank(program, applicant));
            }
        }

        var quotas = FinalQuotas(held);
        for (var p = 0; p < _programs; p++)
        {
            var (count, parity) = (held[p].Count, market.Parities[p]);
            if (count > quotas[p]
                || (parity == Parity.Even && count % 2 == 1)
                || (parity == Parity.Odd && count > 0 && count % 2 == 0))
            {
                return false;
            }

            if (parity != Parity.Any && count == quotas[p] - 1)
            {
                quotas[p] = count;
            }
        }

        for (var s = 0; s < outcomes.Length; s++)
        {
            var (first, second, choices) = Seekers[s];
            foreach (var choice in choices.TakeWhile(c => c != outcomes[s]))
            {
                if (Blocks(first, second, choice, outcomes[s], held, quotas))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Every stable matching, as outcomes of the seekers.</summary>
    public IEnumerable<(int P, int Q)[]> Enumerate() => Assignments().Where(IsStable).Select(outcomes => outcomes.ToArray());

    /// <summary>Every assignment along the lists, in one array that changes.</summary>
    public IEnumerable<(int P, int Q)[]> Assignments(int seeker = 0, (int P, int Q)[]? outcomes = null)
    {
        outcomes ??= new (int, int)[Seekers.Count];
        if (seeker == outcomes.Length)
        {
            yield return outcomes;
            yield break;
        }

        foreach (var choice in Seekers[seeker].Choices.Append((-1, -1)))
        {
            outcomes[seeker] = choice;
            foreach (var assignment in Assignments(seeker + 1, outcomes))
            {
                yield return assignment;
            }
        }
    }

    /// <summary>Writes outcomes as a matching.</summary>
    public void Write((int P, int Q)[] outcomes, Vouch.Engine.Matching.Matching matching)
    {
        for (var s = 0; s < outcomes.Length; s++)
        {
            var (first, second, _) = Seekers[s];
            matching.ProgramOf[first] = outcomes[s].P;
            if (second == first)
            {
                matching.SupplementOf[first] = outcomes[s].Q;
            }
            else if (second >= 0)
            {
                matching.ProgramOf[second] = outcomes[s].Q;
            }
        }
    }

    public (int P, int Q)[] Outcomes(ReadOnlySpan<int> programOf, ReadOnlySpan<int> supplementOf)
    {
        var outcomes = new (int, int)[Seekers.Count];
        for (var s = 0; s < outcomes.Length; s++)
        {
            var (first, second, _) = Seekers[s];
            outcomes[s] = (programOf[first],
                second < 0 ? -1 : second == first ? supplementOf.IsEmpty ? -1 : supplementOf[first] : programOf[second]);
        }

        return outcomes;
    }

    private static IEnumerable<(int, int, (int, int)[])> AllSeekers(Market market)
    {
        var members = market.Couples.ToArray().SelectMany(c => new[] { c.First, c.Second }).ToHashSet();
        for (var a = 0; a < market.ApplicantCount; a++)
        {
            if (members.Contains(a))
            {
                continue;
            }

            var choices = new List<(int, int)>();
            var supplemented = false;
            foreach (var p in market.ApplicantLists[a])
            {
                for (var s = 0; s < market.Supplements.Length; s++)
                {
                    if (market.Supplements[s].Applicant == a)
                    {
                        supplemented = true;
                        if (market.Supplements[s].Advanced == p)
                        {
                            choices.AddRange(market.SupplementalChoices[s].ToArray().Select(q => (p, q)));
                        }
                    }
                }

                choices.Add((p, -1));
            }

            yield return (a, supplemented ? a : -1, [.. choices]);
        }

        for (var c = 0; c < market.Couples.Length; c++)
        {
            var flat = market.JointChoices[c].ToArray();
            yield return (market.Couples[c].First, market.Couples[c].Second,
                [.. flat.Chunk(2).Select(x => (x[0], x[1])).TakeWhile(x => x != (-1, -1))]);
        }
    }

    private int[] FinalQuotas(List<int>[] held)
    {
        var quotas = market.Quotas.ToArray();
        var moved = new Dictionary<(int, int), int>();
        for (var again = true; again;)
        {
            again = false;
            for (var r = 0; r < market.Reversions.Length; r++)
            {
                var (donor, receiver, most) = market.Reversions[r];
                while (moved.GetValueOrDefault((donor, receiver)) < most && quotas[donor] > held[donor].Count)
                {
                    (quotas[donor], quotas[receiver], again) = (quotas[donor] - 1, quotas[receiver] + 1, true);
                    moved[(donor, receiver)] = moved.GetValueOrDefault((donor, receiver)) + 1;
                }
            }
        }

        return quotas;
    }

    private bool Blocks(int first, int second, (int P, int Q) choice, (int P, int Q) now, List<int>[] held, int[] quotas)
    {
        if (choice.P == choice.Q)
        {
            return first != second && TakesBoth(choice.P, first, second, now, held, quotas);
        }

        return Takes(choice.P, first, now.P, second, now.Q) && Takes(choice.Q, second, now.Q, first, now.P);

        bool Takes(int p, int applicant, int at, int partner, int partnerAt)
        {
            if (p < 0)
            {
                return true;
            }

            var rank = Rank(p, applicant);
            if (rank < 0)
            {
                return false;
            }

            if (at == p || (first == second && partnerAt == p))
            {
                return true;
            }

            var ranks = held[p].ToList();
            if (rules.HasFlag(StabilityRules.Vacated) && partner >= 0 && partnerAt == p)
            {
                ranks.Remove(Rank(p, partner));
            }

            return ranks.Count < quotas[p] || (quotas[p] > 0 && ranks.Any(r => r > rank));
        }
    }

    private bool TakesBoth(int p, int first, int second, (int P, int Q) now, List<int>[] held, int[] quotas)
    {
        var (a, b) = (Rank(p, first), Rank(p, second));
        if (a < 0 || b < 0 || quotas[p] < 2)
        {
            return false;
        }

        var others = held[p].Where(r => r != a && r != b).Order().ToArray();
        var free = quotas[p] - others.Length - 2;
        if (free >= 0)
        {
            return true;
        }

        if (now.P == p || now.Q == p)
        {
            return others.Length > 0 && others[^1] > (now.P == p ? b : a);
        }

        if (!rules.HasFlag(StabilityRules.Pairs))
        {
            // The best of all who are there and the two: both are among them.
            return others.Append(a).Append(b).Order().Take(quotas[p]).Count(r => r == a || r == b) == 2;
        }

        return free == -1
            ? others[^1] > Math.Min(a, b)
            : others[^1] > Math.Max(a, b) && others[^2] > Math.Min(a, b);
    }
}
