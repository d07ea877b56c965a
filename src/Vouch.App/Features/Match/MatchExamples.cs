namespace Vouch.App.Features.Match;

/// <summary>A small market that shows one thing.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Says">What to look for.</param>
/// <param name="Text">The market.</param>
public sealed record MatchExample(string Name, string Title, string Says, string Text);

/// <summary>The markets the page offers.</summary>
public static class MatchExamples
{
    public static IReadOnlyList<MatchExample> All { get; } =
    [
        new("first", "Asking and being let go", "Five applicants, three programs. A place held for now is not kept until the end.",
            """
            match 1
            # a program: its name, its positions, and whom it would take, best first
            p City 1 Ben Ana Dev
            p General 2 Ana Eli Chloe Ben
            p Mercy 1 Chloe Dev Ana
            # an applicant: the name and where they would go, best first
            a Ana City General Mercy
            a Ben City General
            a Chloe General Mercy
            a Dev City Mercy
            a Eli General
            """),
        new("proposers", "Why it matters who asks", "Run it with the applicants asking, then with the programs: both answers are stable, and nobody agrees which is better.",
            """
            match 1
            p City 1 Ben Ana Chloe
            p General 1 Chloe Ben Ana
            p Mercy 1 Ana Chloe Ben
            a Ana City General Mercy
            a Ben General Mercy City
            a Chloe Mercy City General
            """),
        new("couple", "Two couples", "Couples rank pairs of places. When one of the two is let go, both start again, and the place left behind goes to whoever would rather be there.",
            """
            match 1
            p City 1 Ana Chloe
            p General 1 Eli Ben
            p Mercy 2 Ana Ben Dev
            p Lakeside 1 Fay
            # a couple: its name, the two, and pairs of places; - is a person without a position
            c AB Ana Ben City,General Mercy,Mercy City,-
            c EF Eli Fay General,Lakeside
            a Chloe City
            a Dev Mercy
            """),
        new("none", "No stable matching", "With couples there may be none. Here three people chase one another for ever; the search proves it.",
            """
            match 1
            p City 1 Ana Chloe
            p General 1 Chloe Ben
            c AB Ana Ben City,General
            a Chloe City General
            """),
        new("reversion", "Positions that revert", "Research fills one of three positions. Up to two of the others go to Medicine, which then takes its next applicants.",
            """
            match 1
            p Research 3 Ana
            p Medicine 1 Ben Chloe Dev
            a Ana Research Medicine
            a Ben Medicine
            a Chloe Medicine Research
            a Dev Medicine
            # up to 2 unfilled positions of Research go to Medicine
            v Research Medicine 2
            """),
        new("even", "An even number", "Surgery works in pairs. With three who would come it takes two, and the third moves on.",
            """
            match 1
            p Surgery 3 Ana Ben Chloe
            p City 1 Chloe
            a Ana Surgery
            a Ben Surgery
            a Chloe Surgery City
            # Surgery wants an even number
            e Surgery
            """),
        new("advanced", "A first year elsewhere", "Radiology begins in the second year. Ana ranks where to spend the first one, should she get it.",
            """
            match 1
            p Radiology 1 Ana Ben
            p Prelim 1 Ben Ana
            p City 1 Ana Chloe
            a Ana Radiology City
            a Ben Radiology Prelim
            a Chloe City
            # should Ana get Radiology: the year before at City, or at Prelim
            s Ana Radiology City Prelim
            """),
    ];

    public static MatchExample? Named(string? name) => All.FirstOrDefault(example => example.Name == name);
}
