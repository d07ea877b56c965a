namespace Vouch.Domain.Letters.Worksheets;

/// <summary>What a form rates, and which competencies of a record speak to it. The pairing is our own reading of the form, in <c>data/forms/domains.csv</c>.</summary>
/// <param name="Question">Code of the form's question.</param>
/// <param name="Name">The domain in short.</param>
public sealed record FormDomain(string Question, string Name, IReadOnlyList<Competency> Competencies)
{
    /// <summary>Whether a record that shows these competencies speaks to the domain.</summary>
    public bool IsCoveredBy(IEnumerable<Competency> shown) => shown.Any(Competencies.Contains);

    internal static FormDomain Of(IReadOnlyDictionary<string, string> row) => new(
        row["question"],
        row["domain"],
        [.. row["competencies"].Split(' ').Select(code => Competency.Find(code)
            ?? throw new FormatException($"forms/domains.csv names the competency {code}, which no framework has."))]);
}
