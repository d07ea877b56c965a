using System.Globalization;
using System.Text.RegularExpressions;
using Vouch.Domain;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.App.Features.Programs;

/// <summary>
/// Reads the report <em>NRMP Program Results</em>: a heading per state, a block per institution with its city, and one row per
/// track with positions offered and filled in five Matches. Pages are read one after another.
/// </summary>
/// <remarks>
/// A page is words; words on one line are a row. A row is told by what it holds, not by where its columns stand: a track row
/// holds an NRMP code with its name before and ten figures after. <c>--</c> means the track took no part in that Match, and a
/// star that it did not fill.
/// </remarks>
public sealed partial class ProgramResultsPdf(States states, SeasonPack pack)
{
    private const int Years = 5;

    /// <param name="file">What to call the file in refusals.</param>
    /// <param name="bytes">The whole file; positions inside a PDF are looked up from its end.</param>
    public ProgramListing Read(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var reading = new Reading(file, states);
        var source = "NRMP Program Results";
        foreach (var page in PdfPages.Read(bytes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (page.Lines is null)
            {
                return ProgramListing.Refused(page.Number == 0
                    ? ProgramProblems.NotReadable(file)
                    : ProgramProblems.PageNotReadable(file, page.Number));
            }

            if (page.Number == 1)
            {
                if (!page.Lines.Any(line => Title().IsMatch(line.Text)))
                {
                    return ProgramListing.Refused(ProgramProblems.OtherReport(file, 1));
                }

                source = Title().Match(page.Lines.First(line => Title().IsMatch(line.Text)).Text).Value;
            }

            reading.Page(page);
        }

        if (reading.StatedPages is { } stated && reading.LastPage != stated)
        {
            return ProgramListing.Refused(ProgramProblems.PagesMissing(file, reading.LastPage, stated));
        }

        return ProgramGathering.Gather(file, reading.Rows(source), pack, isFictional: false, reading.Problems);
    }

    [GeneratedRegex(@"NRMP Program Results \d{4}-\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"Page (\d{1,4}) of (\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    private sealed class Reading(string file, States states)
    {
        private readonly List<(int Page, string Institution, string City, string State, NrmpCode Code, string Name, int[] Years, string[] Figures)> _rows = [];
        private string _institution = "";
        private string _city = "";
        private string _state = "";
        private int[] _years = [];

        public List<Problem> Problems { get; } = [];

        public int LastPage { get; private set; }

        public int? StatedPages { get; private set; }

        public void Page(PdfPages.Page page)
        {
            LastPage = page.Number;
            foreach (var line in page.Lines!)
            {
                if (!Line(page.Number, line))
                {
                    Problems.Add(ProgramProblems.RowNotUnderstood(file, page.Number, line.Text));
                }
            }
        }

        // The report speaks for the newest Match it holds.
        public IEnumerable<TrackRow> Rows(string source)
        {
            var asOf = AsOf.OfYear(_years.Length > 0 ? _years.Max() : 2000);
            foreach (var row in _rows)
            {
                var results = new List<TrackResult>();
                for (var i = 0; i < Years; i++)
                {
                    if (row.Figures[2 * i] != "--")
                    {
                        results.Add(new(
                            row.Years[i],
                            int.Parse(row.Figures[2 * i], CultureInfo.InvariantCulture),
                            int.Parse(row.Figures[(2 * i) + 1].TrimEnd('*'), CultureInfo.InvariantCulture),
                            source,
                            asOf,
                            Confidence.Published));
                    }
                }

                yield return new($"page {row.Page}", row.Institution, row.City, row.State, new(row.Code, row.Name, results), ProgramFacts.Unknown);
            }
        }

        private bool Line(int page, PdfPages.Line line)
        {
            var words = line.Words;
            if (Footer().Match(line.Text) is { Success: true } footer)
            {
                StatedPages = int.Parse(footer.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
                return true;
            }

            if (Title().IsMatch(line.Text))
            {
                return true;
            }

            var code = words.FindIndex(word => NrmpCode.TryParse(word, out _));
            if (code >= 0)
            {
                return Track(page, words, code);
            }

            // The institution's city stands on the line of the column heads.
            var heads = words.IndexOf("Quota");
            if (heads >= 0)
            {
                _city = string.Join(' ', words.Take(heads).Where(word => word != "Code"));
                return true;
            }

            if (words.Count >= Years && words[0] == "Program" && words.Skip(1).All(IsYear))
            {
                _years = [.. words.Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
                return _years.Length == Years;
            }

            if (states.Find(line.Text) is { } state && !line.Text.Any(char.IsAsciiLetterLower))
            {
                _state = state.Code;
                return true;
            }

            _institution = line.Text.Replace(" (Continued)", "", StringComparison.Ordinal);
            return words.Count(IsFigure) < Years; // a row of figures without a code is no institution's name
        }

        private bool Track(int page, List<string> words, int code)
        {
            var figures = new List<string>();
            foreach (var word in words.Skip(code + 1))
            {
                if (word == "*" && figures.Count > 0)
                {
                    figures[^1] += "*";
                }
                else
                {
                    figures.Add(word);
                }
            }

            var isSound = figures.Count == 2 * Years
                && _years.Length == Years
                && _state.Length > 0
                && _institution.Length > 0
                && Enumerable.Range(0, Years).All(i => IsResult(figures[2 * i], figures[(2 * i) + 1]));
            if (isSound)
            {
                var name = string.Join(' ', words.Take(code));
                _rows.Add((page, _institution, _city, _state, NrmpCode.Parse(words[code], null), name, _years, [.. figures]));
            }

            return isSound;
        }

        // A star must stand exactly where fewer were filled than offered: the report checks itself.
        private static bool IsResult(string quota, string filled)
        {
            if (quota == "--" || filled == "--")
            {
                return quota == filled;
            }

            return int.TryParse(quota, NumberStyles.None, CultureInfo.InvariantCulture, out var offered)
                && int.TryParse(filled.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var matched)
                && matched <= offered
                && filled.EndsWith('*') == (matched < offered);
        }

        private static bool IsFigure(string word) => word.All(c => char.IsAsciiDigit(c) || c is '-' or '*');

        private static bool IsYear(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal) && word.All(char.IsAsciiDigit);
    }
}
