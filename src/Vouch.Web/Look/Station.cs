namespace Vouch.Web.Look;

/// <summary>One stop on the way from the first meeting to the list; the header shows all five and marks where the reader is.</summary>
/// <param name="Name">The word in the header and in <c>page-head station=""</c>; also the name of its drawing.</param>
/// <param name="Href">Where the header leads.</param>
/// <param name="Says">One line for the home page.</param>
public sealed record Station(string Name, string Href, string Says)
{
    public static IReadOnlyList<Station> All { get; } =
    [
        new("find", "/mentors", "Three mentors who fit you, and the reasons why. You ask; nobody leaves you waiting."),
        new("meet", "/mentorships", "A compact you both sign, then meetings with an agenda made from what is open between you."),
        new("grow", "/mentorships/growth", "Goals, reflections and real work in your mentor’s project, each fact dated and confirmed."),
        new("letter", "/letters", "Your mentor writes from that record, with every claim tied to something that happened."),
        new("list", "/smart-pick", "Where to apply: the odds, their uncertainty, the cost, and the reason for each program."),
    ];

    /// <exception cref="ArgumentException">No station has this name.</exception>
    public static Station Named(string name) =>
        All.FirstOrDefault(station => station.Name == name)
        ?? throw new ArgumentException($"There is no station “{name}”. The five are {string.Join(", ", All.Select(s => s.Name))}.", nameof(name));
}
