using System.Globalization;
using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Tables;
using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>Reads the fitted markets and stops at the first row that is not what its column says.</summary>
internal sealed class FittedSeasonReading(Func<string, string?> textOf)
{
    private static readonly Dictionary<string, FitStatistic> Figures =
        Enum.GetValues<FitStatistic>().ToDictionary(FittedSeasonFiles.Figure, StringComparer.Ordinal);

    private Problem? _problem;

    public Result<FittedSeason> Read()
    {
        var basis = Rows("basis.csv", "item", "value").ToDictionary(row => row["item"], row => row, StringComparer.Ordinal);
        var markets = Rows("markets.csv", "specialty", "market_sha256", "sets").ToList();
        var values = Rows("parameters.csv", "specialty", "set", "parameter", "applicant_type", "value").ToLookup(row => row["specialty"]);
        var figures = Rows("fit.csv", "specialty", "figure", "applicant_type", "published", "simulated", "applicants").ToLookup(row => row["specialty"]);
        if (_problem is { } unreadable)
        {
            return unreadable;
        }

        string Item(string name) => basis.TryGetValue(name, out var row) ? row["value"] : Missing(name);

        var fits = new SortedDictionary<string, MarketFit>(StringComparer.Ordinal);
        foreach (var row in markets)
        {
            var sets = Whole("markets.csv", row, "sets");
            var read = Enumerable.Range(0, sets > 1 ? sets + 1 : 1).Aggregate(
                new List<MarketParameters>(), (all, set) => [.. all, Parameters([.. values[row["specialty"]]], set, all.FirstOrDefault() ?? new())]);
            fits[row["specialty"]] = new(
                row["specialty"], row["market_sha256"], read[0], sets > 1 ? read[1..] : read, [.. figures[row["specialty"]].Select(FitRowOf)]);
        }

        var season = int.TryParse(Item("season"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
        var seed = ulong.TryParse(Item("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var fitted = new FittedSeason(season, Item("pack-sha256"), Item("directory"), Item("directory-sha256"), seed, fits);
        return _problem is { } problem ? problem : fitted;
    }

    private MarketParameters Parameters(List<CsvRow> rows, int set, MarketParameters start)
    {
        var own = rows.Where(row => row["set"] == set.ToString(CultureInfo.InvariantCulture)).ToLookup(row => row["parameter"]);
        return ParameterTable.All.Where(one => own.Contains(one.Name)).Aggregate(start, (parameters, one) =>
        {
            var values = one.Of(parameters).ToArray();
            foreach (var row in own[one.Name])
            {
                var t = values.Length == 1 ? 0 : TypeOf("parameters.csv", row) is { } type ? (int)type : 0;
                values[t] = Number("parameters.csv", row, "value");
            }

            return one.With(parameters, values);
        });
    }

    private FitRow FitRowOf(CsvRow row)
    {
        if (!Figures.TryGetValue(row["figure"], out var figure))
        {
            Refuse("fit.csv", row, "figure", $"one of {string.Join(", ", Figures.Keys)}");
        }

        return new(
            figure,
            row["applicant_type"] == "all" ? null : TypeOf("fit.csv", row),
            Number("fit.csv", row, "published"),
            Number("fit.csv", row, "simulated"),
            Whole("fit.csv", row, "applicants"));
    }

    private Vouch.Engine.Markets.ApplicantType? TypeOf(string file, CsvRow row)
    {
        if (ApplicantTypes.TryFind(row["applicant_type"], out var type))
        {
            return ProblemBuilder.TypeOf(type);
        }

        Refuse(file, row, "applicant_type", "us-md, us-do, us-img or non-us-img");
        return null;
    }

    private double Number(string file, CsvRow row, string column)
    {
        if (double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (double.IsFinite(value) || row[column] == "NaN"))
        {
            return value;
        }

        Refuse(file, row, column, "a number");
        return 0;
    }

    private int Whole(string file, CsvRow row, string column)
    {
        if (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 100_000_000)
        {
            return value;
        }

        Refuse(file, row, column, "a whole number");
        return 0;
    }

    private IReadOnlyList<CsvRow> Rows(string file, params ReadOnlySpan<string> columns)
    {
        if (textOf(file) is not { } text)
        {
            _problem ??= new("fitted.file-missing", $"The fitted markets have no file {file}. Write them anew with vouch season calibrate.", "File");
            return [];
        }

        var table = CsvTable.Read(file, new StringReader(text), columns);
        _problem ??= table.Problem;
        return table.Succeeded ? table.Value.Rows : [];
    }

    private string Missing(string item)
    {
        _problem ??= new("fitted.item-missing", $"basis.csv has no row for {item}. Write the fitted markets anew with vouch season calibrate.", "File");
        return "";
    }

    private void Refuse(string file, CsvRow row, string column, string wanted) =>
        _problem ??= TableProblems.BadValue(file, row.Line, column, row[column], wanted);
}
