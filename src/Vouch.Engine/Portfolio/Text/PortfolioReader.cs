using System.Globalization;

namespace Vouch.Engine.Portfolio.Text;

/// <summary>Gathers the lines of a "portfolio 1" text, which may come in any order after the first.</summary>
internal sealed class PortfolioReader
{
    private const double WeightSlack = 1e-6;
    private const double Largest = 1e100; // sums and products of such numbers stay finite
    private const string Header = "the first line must be 'portfolio 1'";

    private readonly Dictionary<string, List<FeeTier>> _tiers = [];
    private readonly List<Line> _programs = [];
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _given = [];
    private bool _started;
    private double _outside;
    private double _budget = double.PositiveInfinity;
    private int _limit = int.MaxValue;
    private double[] _weights = [1];
    private int _weightsLine;

    private sealed record Line(int Number, string Name, double Value, double? Cost, string Group, double[] Chances);

    public void Take(int line, string[] words)
    {
        if (!_started)
        {
            _started = words is ["portfolio", "1"] ? true : throw new PortfolioFormatException(line, Header);
            return;
        }

        if (words[0] is "outside" or "budget" or "limit" or "state" && !_given.Add(words[0]))
        {
            throw new PortfolioFormatException(line, $"'{words[0]}' stands here a second time");
        }

        switch (words)
        {
            case ["outside", var value]:
                _outside = Number(line, value, "the outside value");
                break;
            case ["budget", var value]:
                _budget = Number(line, value, "the budget", least: 0);
                break;
            case ["limit", var value]:
                _limit = Whole(line, value, "the limit");
                break;
            case ["tier", var group, var upTo, var fee]:
                TakeTier(line, group, upTo, fee);
                break;
            case ["state", _, ..]:
                _weights = [.. words.Skip(1).Select(w => Number(line, w, "a weight", least: 0))];
                _weightsLine = line;
                break;
            case ["s", var name, var value, var cost, var group, _, ..]:
                TakeProgram(line, name, value, cost, group, words[5..]);
                break;
            default:
                throw new PortfolioFormatException(line, $"'{words[0]}' begins no line of the format, or the line has too few or too many items");
        }
    }

    public NamedPortfolio Finish()
    {
        if (!_started)
        {
            throw new PortfolioFormatException(0, Header);
        }

        if (Math.Abs(_weights.Sum() - 1) > WeightSlack)
        {
            throw new PortfolioFormatException(_weightsLine, "the weights of the states must sum to 1");
        }

        var fees = new List<FeeSchedule>();
        var places = new Dictionary<(string?, double), int>();
        int[] groups = [.. _programs.Select(p => Group(p, fees, places))];
        foreach (var program in _programs.Where(p => p.Chances.Length != _weights.Length))
        {
            throw new PortfolioFormatException(
                program.Number, $"{program.Name} has {program.Chances.Length} chances for {_weights.Length} states");
        }

        var problem = new PortfolioProblem
        {
            Values = [.. _programs.Select(p => p.Value)],
            Chances = _programs.SelectMany(p => p.Chances).ToArray(),
            StateWeights = _weights,
            Groups = groups,
            Fees = fees,
            Outside = _outside,
            Budget = _budget,
            Limit = _limit,
        };
        return new(problem, [.. _programs.Select(p => p.Name)]);
    }

    private void TakeTier(int line, string group, string upTo, string fee)
    {
        if (!_tiers.TryGetValue(group, out var tiers))
        {
            _tiers[group] = tiers = [];
        }

        int last = upTo == "*" ? int.MaxValue : Whole(line, upTo, "the number a fee reaches to");
        if (last <= 0 || tiers.Exists(tier => tier.UpTo == last))
        {
            throw new PortfolioFormatException(line, last <= 0 ? $"a step of group {group} reaches to 1 at least" : $"group {group} has two steps up to {upTo}");
        }

        // Lines may come in any order; a step begins where the one below it ends.
        tiers.Insert(tiers.Count(tier => tier.UpTo < last), new(last, Number(line, fee, "the fee", least: 0)));
    }

    private void TakeProgram(int line, string name, string value, string cost, string group, string[] chances)
    {
        if (!_names.Add(name))
        {
            throw new PortfolioFormatException(line, $"{name} stands here a second time");
        }

        _programs.Add(new(
            line,
            name,
            Number(line, value, "the value"),
            cost == "-" ? null : Number(line, cost, "the cost", least: 0),
            group,
            [.. chances.Select(c => Number(line, c, "a chance", least: 0, most: 1))]));
    }

    /// <summary>Programs of a tiered group share its schedule; programs with a cost of their own share a flat one.</summary>
    private int Group(Line program, List<FeeSchedule> fees, Dictionary<(string?, double), int> places)
    {
        (string?, double) key = program.Cost is { } cost ? (null, cost) : (program.Group, 0);
        if (!places.TryGetValue(key, out int place))
        {
            if (program.Cost is null && !_tiers.ContainsKey(program.Group))
            {
                throw new PortfolioFormatException(
                    program.Number, $"{program.Name} takes its cost from group {program.Group}, which has no tier line");
            }

            places[key] = place = fees.Count;
            fees.Add(program.Cost is { } own ? FeeSchedule.Flat(own) : new FeeSchedule(_tiers[program.Group]));
        }

        return place;
    }

    private static double Number(
        int line, string word, string what, double least = -Largest, double most = Largest) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value >= least && value <= most
            ? value
            : throw new PortfolioFormatException(line, $"{what} '{word}' is not a number{Range(least, most)}");

    private static int Whole(int line, string word, string what) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new PortfolioFormatException(line, $"{what} '{word}' is not a whole number of 0 or more");

    private static string Range(double least, double most) =>
        most < Largest
            ? string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}")
            : least > -Largest ? string.Create(CultureInfo.InvariantCulture, $" of {least} or more, 1e100 at most") : " between -1e100 and 1e100";
}
