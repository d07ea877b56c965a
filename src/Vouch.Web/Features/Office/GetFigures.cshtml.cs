using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Office;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office;

public sealed class GetFiguresModel(GetFigures getFigures, ExportFigures exportFigures) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CohortId? Cohort { get; set; }

    [BindProperty(SupportsGet = true)]
    public StageGroup? Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public GetFigures.View Figures { get; private set; } = null!;

    public IEnumerable<SelectListItem> CohortChoices => Figures.Cohorts.Select(cohort => new SelectListItem(cohort.Name, cohort.Id.ToString()));

    public static IEnumerable<SelectListItem> StageChoices => Enum.GetValues<StageGroup>().Select(stage => new SelectListItem(stage.Words(), stage.ToString()));

    private GetFigures.Query Query => new(Cohort, Stage is { } stage && Enum.IsDefined(stage) ? stage : null, PageNumber);

    public string Address(int page, string? handler = null) => Url.Page("GetFigures", handler, new { cohort = Cohort, stage = Stage, p = page })!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await getFigures.ExecuteAsync(Query, cancellationToken) is not { } figures)
        {
            return NotFound();
        }

        Figures = figures;
        return Page();
    }

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => FileAsync(asWorkbook: false, "text/csv", "figures.csv", cancellationToken);

    public Task<IActionResult> OnGetWorkbookAsync(CancellationToken cancellationToken) =>
        FileAsync(asWorkbook: true, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "figures.xlsx", cancellationToken);

    private async Task<IActionResult> FileAsync(bool asWorkbook, string type, string name, CancellationToken cancellationToken) =>
        await exportFigures.ExecuteAsync(new(User.GetPersonId(), Query, asWorkbook), cancellationToken) is { } file ? File(file, type, name) : NotFound();
}
