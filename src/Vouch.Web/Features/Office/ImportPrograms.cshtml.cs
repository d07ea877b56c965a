using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Programs;
using Vouch.Domain.Programs;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office;

/// <summary>Takes more than any list needs, so that a file far too large gets a sentence and not a broken connection.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ImportProgramsModel(ImportPrograms importPrograms) : PageModel
{
    private const long MostBytes = 256L << 20;

    [BindProperty]
    public new IFormFile? File { get; set; } // the name every refusal of a file points to

    [BindProperty]
    public string? KeptAs { get; set; }

    [BindProperty]
    public string? FileName { get; set; }

    public ImportPrograms.Report? Report { get; private set; }

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (File is null)
        {
            ModelState.AddModelError(nameof(File), "Choose the NRMP Program Results PDF or a CSV file.");
            return Page();
        }

        if (File.Length > ImportPrograms.MostMegabytes << 20)
        {
            return this.PageWith(ProgramProblems.TooLarge(File.FileName, ImportPrograms.MostMegabytes));
        }

        using var content = new MemoryStream();
        await File.CopyToAsync(content, cancellationToken);
        return Show(await importPrograms.ExecuteAsync(
            new(Path.GetFileName(File.FileName), content.ToArray(), DryRun: true, User.GetPersonId()), cancellationToken));
    }

    public async Task<IActionResult> OnPostTakeOverAsync(CancellationToken cancellationToken) =>
        Show(await importPrograms.ExecuteAsync(
            new(Path.GetFileName(FileName ?? "list"), null, DryRun: false, User.GetPersonId(), KeptAs), cancellationToken));

    private PageResult Show(ImportPrograms.Report report)
    {
        ModelState.Clear();
        foreach (var problem in report.Problems)
        {
            ModelState.AddModelError(nameof(File), problem.Message);
        }

        Report = report;
        return Page();
    }
}
