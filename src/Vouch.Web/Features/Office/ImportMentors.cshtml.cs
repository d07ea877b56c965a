using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office;

/// <summary>Takes more than any list needs, so that a file far too large gets a sentence and not a broken connection.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ImportMentorsModel(ImportMentors importMentors) : PageModel
{
    public const int MostShown = 100;

    private const long MostBytes = 64L << 20;

    [BindProperty]
    public new IFormFile? File { get; set; } // the name every refusal of a file points to

    [BindProperty]
    public string? KeptAs { get; set; }

    [BindProperty]
    public string? FileName { get; set; }

    public ImportMentors.Report? Report { get; private set; }

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (File is null)
        {
            ModelState.AddModelError(nameof(File), "Choose a CSV, Excel or vCard file.");
            return Page();
        }

        // One byte too many is enough to be refused; the rest is not read.
        var most = (ImportMentors.MostMegabytes << 20) + 1;
        var buffer = new byte[Math.Min(File.Length, most)];
        await using var upload = File.OpenReadStream();
        await upload.ReadExactlyAsync(buffer, cancellationToken);
        return Show(await importMentors.ExecuteAsync(new(User.GetPersonId(), Path.GetFileName(File.FileName), buffer, DryRun: true), cancellationToken));
    }

    public async Task<IActionResult> OnPostTakeOverAsync(CancellationToken cancellationToken) =>
        Show(await importMentors.ExecuteAsync(new(User.GetPersonId(), Path.GetFileName(FileName ?? "list"), null, DryRun: false, KeptAs), cancellationToken));

    private PageResult Show(ImportMentors.Report report)
    {
        ModelState.Clear();
        foreach (var problem in report.Problems)
        {
            ModelState.AddModelError(problem.Field ?? "", problem.Message);
        }

        Report = report;
        return Page();
    }
}
