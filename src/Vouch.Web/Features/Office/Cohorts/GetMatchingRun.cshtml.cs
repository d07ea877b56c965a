using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class GetMatchingRunModel(GetMatchingRun getRun, PublishMatching publish, UndoMatching undo, MovePair movePair) : PageModel
{
    public static IReadOnlyList<(string What, Func<MatchingReport, string> Of)> Lines { get; } =
    [
        ("Trainees with a mentor", report => Count(report.Covered)),
        ("Pairs", report => Count(report.Pairs)),
        ("Sum of fits", report => CohortWords.Fit(report.TotalTenths)),
        ("Mean fit", report => CohortWords.Fit(report.MeanTenths)),
        ("Lowest fit", report => CohortWords.Fit(report.LowestTenths)),
        ("Spread of fits (standard deviation)", report => CohortWords.Fit(report.SpreadTenths)),
        ("Pairs who would rather have each other", report => Count(report.Blocking)),
        ("Most trainees with one mentor", report => Count(report.BusiestMentor)),
        ("Pairs that talked in the trial round", report => Count(report.PairsThatTalked)),
        ("Impossible: would rather not after talking", report => Count(report.AvoidedAfterTalk)),
        ("Impossible: excluded by the office or a private wish", report => Count(report.ExcludedByOffice)),
        ("Impossible: fails something mandatory", report => Count(report.ExcludedByCriterion)),
        ("Impossible: together already", report => Count(report.AlreadyTogether)),
    ];

    [BindProperty(SupportsGet = true)]
    public CohortId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public MatchingRunId Run { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The trainee who has just been given another mentor; with the next three, what undoes that.</summary>
    [BindProperty(SupportsGet = true)]
    public PersonId? Moved { get; set; }

    [BindProperty(SupportsGet = true)]
    public PersonId? Added { get; set; }

    [BindProperty(SupportsGet = true)]
    public PersonId? Removed { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool ByHand { get; set; }

    public GetMatchingRun.View Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await getRun.ExecuteAsync(new(Id, Run, PageNumber), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await publish.ExecuteAsync(new(User.GetPersonId(), Id, Run), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await undo.ExecuteAsync(new(User.GetPersonId(), Id, Run), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostUndoMoveAsync(CancellationToken cancellationToken) => Moved is not { } trainee
        ? NotFound()
        : await ShowAsync(
            (await movePair.ExecuteAsync(new(User.GetPersonId(), Id, Run, trainee, Removed, Added, ByHand), cancellationToken)).Problem, cancellationToken);

    private async Task<IActionResult> ShowAsync(Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
        {
            return RedirectToPage(new { id = Id, run = Run });
        }

        var page = await OnGetAsync(cancellationToken);
        return page is NotFoundResult ? page : this.PageWith(problem);
    }

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
