using System.Globalization;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Places;

/// <summary>The states, read from <c>data/places/states.csv</c>.</summary>
public sealed class States
{
    private static readonly Lazy<States> ShippedStates = new(ReadShipped);

    private readonly Dictionary<string, State> _byCode;
    private readonly Dictionary<string, State> _byName;

    private States(List<State> all)
    {
        All = all;
        _byCode = all.ToDictionary(state => state.Code, StringComparer.OrdinalIgnoreCase);
        _byName = all.ToDictionary(state => state.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The states that ship with Vouch.</summary>
    public static States Shipped => ShippedStates.Value;

    public IReadOnlyList<State> All { get; }

    public static Result<States> Read(TextReader reader)
    {
        var table = CsvTable.Read("states.csv", reader, "state", "name", "population", "source", "as_of");
        if (table.Problem is { } problem)
        {
            return problem;
        }

        var states = new List<State>();
        foreach (var row in table.Value.Rows)
        {
            if (!int.TryParse(row["population"], NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            {
                return TableProblems.BadValue("states.csv", row.Line, "population", row["population"], "a whole number");
            }

            states.Add(new(row["state"], row["name"], population));
        }

        return new States(states);
    }

    /// <summary>By two letters or by name, in any case; null when there is none.</summary>
    public State? Find(string codeOrName) =>
        _byCode.GetValueOrDefault(codeOrName) ?? _byName.GetValueOrDefault(codeOrName);

    private static States ReadShipped()
    {
        using var stream = typeof(States).Assembly.GetManifestResourceStream("places/states.csv")!;
        using var reader = new StreamReader(stream);
        return Read(reader).Value;
    }
}
