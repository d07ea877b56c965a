using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Cohorts;
using Vouch.App.Features.Invitations;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Invitations;

/// <summary>Takes more than any list needs, so that a file far too large gets a sentence and not a broken connection.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = MostBytes)]
public sealed class InvitePeopleModel(InvitePeople invitePeople, ListCohorts listCohorts) : PageModel
{
    private const int MostShown = 500;
    private const int MostBytes = 64 << 20;

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public new IFormFile? File { get; set; } // the name every refusal of a file points to

    [BindProperty]
    public Roles As { get; set; } = Roles.Trainee;

    [BindProperty]
    public CohortId? Cohort { get; set; }

    [BindProperty]
    public string? KeptAs { get; set; }

    [BindProperty]
    public string? FileName { get; set; }

    public IReadOnlyList<ListCohorts.Row> Cohorts { get; private set; } = [];

    public IEnumerable<SelectListItem> CohortChoices => Cohorts.Select(cohort => new SelectListItem(cohort.Name, cohort.Id.ToString()));

    public InvitePeople.Report? Report { get; private set; }

    /// <summary>What somebody has to mend stands first.</summary>
    public IReadOnlyList<ListedPerson> Shown => [.. Report!.Lines.OrderBy(line => line.Outcome switch { ListedOutcome.Wrong => 0, ListedOutcome.Repeated => 1, _ => 2 }).ThenBy(line => line.Line).Take(MostShown)];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Cohorts = await listCohorts.ExecuteAsync(cancellationToken);

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (File is null && string.IsNullOrWhiteSpace(Pasted))
        {
            ModelState.AddModelError(nameof(Pasted), "Paste a list, or choose a file.");
            return Page();
        }

        FileName = File is null ? "The list" : Path.GetFileName(File.FileName);
        return Show(await invitePeople.ExecuteAsync(
            new(User.GetPersonId(), FileName, File is null ? Encoding.UTF8.GetBytes(Pasted!) : await ReadAsync(File, cancellationToken), null, As, Cohort, DryRun: true), cancellationToken));
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Show(await invitePeople.ExecuteAsync(
            new(User.GetPersonId(), Path.GetFileName(FileName ?? "The list"), null, KeptAs, As, Cohort, DryRun: false), cancellationToken));
    }

    // One byte too many is enough to be refused; the rest is not read.
    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(file.Length, (InvitePeople.MostMegabytes << 20) + 1)];
        await using var upload = file.OpenReadStream();
        await upload.ReadExactlyAsync(buffer, cancellationToken);
        return buffer;
    }

    private IActionResult Show(InvitePeople.Report report)
    {
        if (report.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        Report = report;
        return Page();
    }
}
