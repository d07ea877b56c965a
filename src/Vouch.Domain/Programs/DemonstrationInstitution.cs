using Vouch.Domain.Places;

namespace Vouch.Domain.Programs;

/// <summary>An invented institution. Its name says "Example" and its code begins with a letter no real one begins with.</summary>
/// <param name="Breadth">How many specialties it trains in, as a weight.</param>
/// <param name="Size">How large its programs are, as a weight.</param>
internal sealed record DemonstrationInstitution(
    string Code, string Name, string City, string State, ProgramSetting Setting, double Breadth, double Size)
{
    private const int Count = 1_000;
    private const string CodeDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly string[] First =
    [
        "Amber", "Birch", "Cedar", "Clover", "Cobalt", "Copper", "Coral", "Dawn", "Drift", "Elder", "Ember", "Fern", "Flint",
        "Frost", "Garnet", "Hazel", "Heron", "Indigo", "Ivory", "Jasper", "Juniper", "Lantern", "Larch", "Lichen", "Linden",
        "Marble", "Meadow", "Mist", "Moss", "Opal", "Pebble", "Plover", "Quartz", "Rowan", "Saffron", "Slate", "Sorrel", "Thistle",
        "Tidal", "Willow",
    ];

    private static readonly string[] Second =
    [
        "Bend", "Bridge", "Brook", "Cairn", "Cliff", "Cove", "Crossing", "Dale", "Field", "Finch", "Ford", "Gate", "Glen", "Grove",
        "Harbor", "Heath", "Hollow", "Isle", "Landing", "Ledge", "Mill", "Orchard", "Pass", "Point", "Pond", "Reach", "Ridge",
        "Shore", "Spring", "Terrace",
    ];

    public static List<DemonstrationInstitution> Make(States states, SeededDraws draws)
    {
        var names = Enumerable.Range(0, First.Length * Second.Length).OrderBy(_ => draws.Uniform()).Take(Count).ToList();
        var homes = Homes(states, draws);
        return [.. names.Select((name, number) => One(number, $"{First[name / Second.Length]} {Second[name % Second.Length]}", homes[number], draws))];
    }

    private static DemonstrationInstitution One(int number, string place, string state, SeededDraws draws)
    {
        // A fifth are universities: wide and large; the rest thin out quickly, as in the country.
        var isUniversity = number % 5 == 0;
        var setting = isUniversity
            ? ProgramSetting.University
            : draws.Uniform() switch { < 0.55 => ProgramSetting.CommunityWithUniversity, < 0.96 => ProgramSetting.Community, _ => ProgramSetting.Military };
        var kind = setting switch
        {
            ProgramSetting.University => "University Hospital",
            ProgramSetting.CommunityWithUniversity => "Medical Center",
            ProgramSetting.Community => "Community Hospital",
            _ => "Military Hospital",
        };
        var breadth = (isUniversity ? 6 : 0.6) * Math.Exp(0.6 * draws.Normal());
        var size = (isUniversity ? 2 : 1) * Math.Exp(0.3 * draws.Normal());
        return new(CodeOf(number), $"{place} Example {kind}", place, state, setting, breadth, size);
    }

    // Every state gets one; the others go by population.
    private static List<string> Homes(States states, SeededDraws draws)
    {
        var homes = states.All.Select(state => state.Code).ToList();
        var total = states.All.Sum(state => (double)state.Population);
        while (homes.Count < Count)
        {
            var at = draws.Uniform() * total;
            homes.Add(states.All.First(state => (at -= state.Population) < 0 || state == states.All[^1]).Code);
        }

        return [.. homes.OrderBy(_ => draws.Uniform())];
    }

    private static string CodeOf(int number)
    {
        var digits = CodeDigits.Length;
        return $"Q{CodeDigits[number / (digits * digits)]}{CodeDigits[number / digits % digits]}{CodeDigits[number % digits]}";
    }
}
