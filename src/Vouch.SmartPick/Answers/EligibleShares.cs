using Vouch.Domain.Applicants;
using Vouch.Engine.Numerics;

namespace Vouch.SmartPick.Answers;

/// <summary>
/// The chance that a program whose rule is unknown would read the file: the share that would among the programs whose rule is known.
/// Rules are taken one by one; a rule that too few programs state says nothing.
/// </summary>
internal sealed class EligibleShares
{
    private const int FewestKnown = 10;

    private readonly Dictionary<string, (int Known, int Reading)> _rules = [];

    public EligibleShares(IEnumerable<Eligibility> all)
    {
        foreach (var finding in all.SelectMany(one => one.Findings).Where(finding => finding.Verdict != Verdict.Unknown))
        {
            var (known, reading) = _rules.GetValueOrDefault(finding.Rule);
            _rules[finding.Rule] = (known + 1, reading + (finding.Verdict == Verdict.Excluded ? 0 : 1));
        }
    }

    public Chance Of(Eligibility eligibility)
    {
        if (eligibility.IsExcluded)
        {
            return new(0, 0, 0);
        }

        double value = 1, low = 1, high = 1;
        foreach (var finding in eligibility.Unknown)
        {
            if (_rules.TryGetValue(finding.Rule, out var rule) && rule.Known >= FewestKnown)
            {
                var share = (double)rule.Reading / rule.Known;
                var (from, to) = Intervals.Wilson(share, rule.Known, Estimate.EightyPercent);
                (value, low, high) = (value * share, low * from, high * to);
            }
        }

        return new(value, low, high);
    }
}
