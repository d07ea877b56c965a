using System.Globalization;

namespace Vouch.App.Features.Mentors.Demonstration;

/// <summary>Names and places that belong to nobody.</summary>
internal static class FictionalNames
{
    private static readonly string[] First =
    [
        "Ada", "Amara", "Anders", "Anika", "Beatriz", "Caleb", "Camille", "Chidi", "Clara", "Dalia", "Daniel", "Diego", "Elena", "Elias",
        "Emeka", "Farah", "Felix", "Grace", "Hana", "Hugo", "Ines", "Isaac", "Jana", "Jonas", "José", "Kavya", "Kenji", "Leila", "Liam",
        "Lucía", "Malik", "Mara", "Mei", "Mira", "Nadia", "Nikhil", "Nora", "Omar", "Pilar", "Priya", "Quinn", "Rafael", "Rosa", "Ruth",
        "Samir", "Sara", "Soren", "Tara", "Theo", "Tomás", "Uma", "Vera", "Wei", "Xenia", "Yara", "Yusuf", "Zoe",
    ];

    private static readonly string[] LastStart =
    [
        "Ash", "Bel", "Carr", "Dren", "Elm", "Fair", "Gar", "Hale", "Ives", "Kell", "Lind", "Mar", "Nor", "Oak", "Pell", "Quar", "Ros", "Sel",
        "Thorn", "Ul", "Vand", "Wes", "Yar", "Zel",
    ];

    private static readonly string[] LastEnd =
    [
        "aby", "berg", "brook", "court", "dale", "den", "field", "ford", "gate", "grove", "holm", "ley", "low", "man", "mont", "more", "shaw",
        "son", "ter", "ton", "well", "wick", "win", "worth",
    ];

    private static readonly string[] Places =
    [
        "Alder Bay", "Birchwater", "Cedar Point", "Dunmore", "Eastmere", "Fernhill", "Glass River", "Harrow Lake", "Isle Harbor", "Juniper",
        "Kestrel Falls", "Larkspur", "Millrace", "Northfold", "Orchard Plains", "Pinehaven", "Quarry Hill", "Redwater", "Stonebridge",
        "Tamarack", "Umber Valley", "Vale City", "Willow Coast", "Yarrow",
    ];

    private static readonly string[] Kinds =
        ["University Hospital", "Medical Center", "School of Medicine", "Children's Hospital", "Community Hospital", "Research Institute"];

    public static string Person(DemonstrationDice dice) => $"{dice.Pick(First)} {dice.Pick(LastStart)}{dice.Pick(LastEnd)}";

    public static string Institution(DemonstrationDice dice) => $"{dice.Pick(Places)} {dice.Pick(Kinds)}";

    /// <summary>An address of the domain kept for examples, which no mail reaches.</summary>
    public static string Email(string start, int number) => string.Create(CultureInfo.InvariantCulture, $"{start}{number:000000}@vouch.example");
}
