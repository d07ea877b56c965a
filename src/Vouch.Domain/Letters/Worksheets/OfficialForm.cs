using System.Globalization;
using Vouch.Domain.Letters.Checks.Lexicons;

namespace Vouch.Domain.Letters.Worksheets;

/// <summary>A standardized form a specialty asks for. We prepare it; it is entered where its owner keeps it.</summary>
/// <param name="Code">Stable, <c>im-sel</c>.</param>
/// <param name="EnterAt">Where the official form is filled in, and what becomes of it.</param>
/// <param name="MostNarrativeWords">Limit of the narrative; null is unknown, not unlimited.</param>
/// <param name="MostNarrativeCharacters">The same in characters.</param>
public sealed record OfficialForm(
    string Code,
    string Name,
    string Specialty,
    string Owner,
    string EnterAt,
    int? MostNarrativeWords,
    int? MostNarrativeCharacters,
    string Source,
    DateOnly LastChecked,
    string Notes,
    IReadOnlyList<FormQuestion> Questions,
    IReadOnlyList<RatingSpread> Spreads,
    IReadOnlyList<FormDomain> Domains)
{
    /// <summary>Every form known, in the order of <c>data/forms/forms.csv</c>.</summary>
    public static IReadOnlyList<OfficialForm> All { get; } = Read();

    public static OfficialForm? Find(string? code) => All.FirstOrDefault(form => form.Code == code);

    /// <summary>The form a specialty asks for; null when it asks for none we know.</summary>
    public static OfficialForm? For(string specialty) =>
        All.FirstOrDefault(form => string.Equals(form.Specialty, specialty, StringComparison.OrdinalIgnoreCase));

    /// <summary>How others were rated on a question, as published; empty is unknown.</summary>
    public IEnumerable<RatingSpread> SpreadsOf(FormQuestion question) =>
        Spreads.Where(spread => spread.Question == question.Code);

    /// <summary>What was published about the form as a whole.</summary>
    public IEnumerable<RatingSpread> SpreadsOfAll => Spreads.Where(spread => spread.Question == "*");

    private static List<OfficialForm> Read()
    {
        var questions = LexiconTable.Read("forms/questions.csv").ToLookup(row => row["form"], FormQuestion.Of);
        var domains = LexiconTable.Read("forms/domains.csv").ToLookup(row => row["form"], FormDomain.Of);
        var spreads = LexiconTable.Read("forms/spreads.csv").ToLookup(row => row["form"], RatingSpread.Of);
        return [.. LexiconTable.Read("forms/forms.csv").Select(row => new OfficialForm(
            row["form"],
            row["name"],
            row["specialty"],
            row["owner"],
            row["enter_at"],
            FormQuestion.Number(row["most_narrative_words"]),
            FormQuestion.Number(row["most_narrative_characters"]),
            row["source"],
            DateOnly.Parse(row["last_checked"], CultureInfo.InvariantCulture),
            row["notes"],
            [.. questions[row["form"]]],
            [.. spreads[row["form"]]],
            [.. domains[row["form"]]]))];
    }
}
