using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Match;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Match;

/// <summary>
/// The Match on one page: a market, its answer, the steps, and what an edited list changes. Nothing is stored, so small markets travel
/// in the address, where they can be shared, and larger ones in the form.
/// </summary>
public sealed class SolveMatchModel(SolveMatch solveMatch) : PageModel
{
    private const int MostInAddress = 4_000;
    private const int MostStepsListed = 400;

    public static readonly IReadOnlyList<SelectListItem> Askers =
        [new("The applicants, as in the Match", "applicants"), new("The programs", "programs")];

    [BindProperty(SupportsGet = true)]
    public string? Market { get; set; }

    /// <summary>The market before the edit on show.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Example { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Seed { get; set; } = "0";

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; } = "applicants";

    [BindProperty(SupportsGet = true)]
    public int? Step { get; set; }

    /// <summary>Whose list is open for a change, such as "a Ana".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    /// <summary>Which item goes a place up.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Up { get; set; }

    /// <summary>Which item goes.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Out { get; set; }

    /// <summary>The whole list, retyped.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Typed { get; set; }

    public MatchView? Answer { get; private set; }

    public MatchLine? Line => MatchLine.Find(Market ?? "", Who);

    public IReadOnlyList<SelectListItem> Lists => [.. MatchLine.NamesIn(Market ?? "").Distinct().Take(400).Select(name => new SelectListItem(Words(name), name))];

    public bool FitsAddress => Uri.EscapeDataString(Market ?? "").Length + Uri.EscapeDataString(Before ?? "").Length < MostInAddress;

    public string Method => FitsAddress ? "get" : "post";

    public IEnumerable<(int Number, string Sentence)> ListedSteps => Answer!.Steps.Take(MostStepsListed).Select((sentence, i) => (i + 1, sentence));

    public static string Words(string who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who[0] switch
        {
            'a' => $"{who[2..]}, applicant",
            'p' => $"{who[2..]}, program",
            _ => $"{who[2..]}, couple",
        };
    }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public Task OnPostAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        if (MatchExamples.Named(Example) is { } example)
        {
            (Market, Before) = (example.Text, null);
        }

        if (string.IsNullOrWhiteSpace(Market))
        {
            Market = MatchExamples.All[0].Text;
            return;
        }

        // Browsers send line ends their own way.
        (Market, Before) = (OneLineEnd(Market), Before is null ? null : OneLineEnd(Before));
        Change();
        ModelState.Clear();
        if (!ulong.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            this.PageWith(MatchProblems.SeedIsNoNumber);
            return;
        }

        var result = await solveMatch.ExecuteAsync(new(Market, seed, By == "programs", Step ?? 0, Before), cancellationToken);
        if (result.Problem is { } problem)
        {
            this.PageWith(problem);
            return;
        }

        Answer = result.Value;
        Step = Answer.Moment.Number;
    }

    private void Change()
    {
        if (Line is { } line && (Up is not null || Out is not null || Typed is not null))
        {
            Before = Market;
            Market = line.In(Market!, Up is { } up ? line.WithMovedUp(up) : Out is { } gone ? line.Without(gone) : MatchLine.Typed(Typed));
        }

        (Up, Out, Typed) = (null, null, null);
    }

    private static string OneLineEnd(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
