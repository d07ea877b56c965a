using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Match;
using Vouch.Web.Look;

namespace Vouch.Web.Features.Match;

/// <summary>
/// How things stand after a step: applicants on the left, programs with a dot for every position on the right, a line for every place
/// held, and the step's own line dashed. Drawn for small markets; the table beside it always says the same.
/// </summary>
public static class MatchPicture
{
    private const int MostApplicants = 24;
    private const int MostPrograms = 16;
    private const int MostDots = 10;
    private const double Width = 360;
    private const double Row = 34;
    private const double PillHeight = 26;
    private const double LeftEnd = 118;
    private const double RightStart = 226;

    /// <summary>The picture, or nothing where it would be a tangle.</summary>
    public static IHtmlContent Draw(MatchView.MomentView moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (moment.Applicants.Count > MostApplicants || moment.Programs.Count > MostPrograms)
        {
            return HtmlString.Empty;
        }

        var height = (Row * Math.Max(moment.Applicants.Count, moment.Programs.Count)) + 8;
        var left = Places(moment.Applicants, height);
        var right = Places([.. moment.Programs.Select(program => program.Name)], height);
        return Element.Of("svg", "match-picture")
            .With("viewBox", $"0 0 {Element.Number(Width)} {Element.Number(height)}")
            .With("role", "img")
            .With("aria-label", $"{moment.Sentence} The table beside this picture tells who is held where.")
            .Holding(Lines(moment, left, right))
            .Holding(moment.Applicants.Select(name => Applicant(name, left[name], moment)))
            .Holding(moment.Programs.Select(program => Program(program, right[program.Name], moment)));
    }

    private static Dictionary<string, double> Places(IReadOnlyList<string> names, double height)
    {
        var step = height / names.Count;
        return names.Select((name, i) => (name, Y: step * (i + 0.5))).ToDictionary(place => place.name, place => place.Y);
    }

    private static IEnumerable<TagBuilder> Lines(MatchView.MomentView moment, Dictionary<string, double> left, Dictionary<string, double> right)
    {
        foreach (var program in moment.Programs)
        {
            foreach (var name in program.Holds)
            {
                var now = moment.Kind == MatchView.MomentKind.Holds && moment.Actors.Contains(name) && moment.Targets.Contains(program.Name);
                yield return Line(left[name], right[program.Name], now ? "held now" : "held");
            }
        }

        if (moment.Kind is MatchView.MomentKind.Asks or MatchView.MomentKind.Parts)
        {
            var way = moment.Kind == MatchView.MomentKind.Asks ? "asks" : "parts";
            for (var i = 0; i < Math.Max(moment.Actors.Count, moment.Targets.Count) && moment.Actors.Count > 0 && moment.Targets.Count > 0; i++)
            {
                yield return Line(left[moment.Actors[Math.Min(i, moment.Actors.Count - 1)]], right[moment.Targets[Math.Min(i, moment.Targets.Count - 1)]], way);
            }
        }
    }

    private static TagBuilder Line(double from, double to, string cssClass) => Element.Of("line", cssClass)
        .With("x1", LeftEnd).With("y1", from).With("x2", RightStart).With("y2", to);

    private static TagBuilder Applicant(string name, double y, MatchView.MomentView moment) => Element
        .Of("g", moment.Actors.Contains(name) ? "pill acts" : moment.Waiting.Contains(name) ? "pill waits" : "pill")
        .Holding(
            Box(4, y, LeftEnd - 4),
            Element.Of("text").With("x", 14).With("y", y + 4.5).Saying(Short(name, 12)));

    private static TagBuilder Program(MatchView.ProgramRow program, double y, MatchView.MomentView moment) => Element
        .Of("g", moment.Targets.Contains(program.Name) ? "pill acts" : "pill")
        .Holding(
            Box(RightStart, y, Width - 4 - RightStart),
            Element.Of("text").With("x", RightStart + 10).With("y", y + (program.FinalQuota is > 0 and <= MostDots ? -0.5 : 4.5)).Saying(Short(program.Name, 14)))
        .Holding(Enumerable.Range(0, program.FinalQuota <= MostDots ? program.FinalQuota : 0).Select(seat => Element
            .Of("circle", seat < program.Holds.Count ? "seat taken" : "seat")
            .With("cx", RightStart + 14 + (11 * seat)).With("cy", y + 7.5).With("r", 3.5)));

    private static TagBuilder Box(double x, double y, double width) => Element.Of("rect")
        .With("x", x).With("y", y - (PillHeight / 2) - 2).With("width", width).With("height", PillHeight + 4).With("rx", 6);

    private static string Short(string name, int most) => name.Length <= most ? name : name[..(most - 1)] + "…";
}
