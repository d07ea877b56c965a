using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

[RequestSizeLimit(BusyForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = BusyForm.MostBytes)]
public sealed class BusyTimesModel(GetBusyTimes get, ShareBusyTimes share, ReadBusyTimesAgain readAgain, ForgetBusyTimes forget) : PageModel, IBusyForm
{
    public GetBusyTimes.View? Busy { get; private set; }

    [BindProperty]
    public string? CalendarAddress { get; set; }

    [BindProperty]
    public IFormFile? CalendarFile { get; set; }

    public string BusyAction => Request.Path;

    public bool MayReadAgain => true;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Busy = await get.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task<IActionResult> OnPostShareAsync(CancellationToken cancellationToken) =>
        await AfterAsync(await share.ExecuteAsync(new(User.GetPersonId(), CalendarAddress, null), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostBringAsync(CancellationToken cancellationToken)
    {
        var file = await BusyForm.ReadAsync(CalendarFile, cancellationToken);
        return await AfterAsync(file.Problem ?? await share.ExecuteAsync(new(User.GetPersonId(), null, file.Value), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostReadAgainAsync(CancellationToken cancellationToken) =>
        await AfterAsync(await readAgain.ExecuteAsync(User.GetPersonId(), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellationToken)
    {
        await forget.ExecuteAsync(User.GetPersonId(), cancellationToken);
        return RedirectToPage();
    }

    private async Task<IActionResult> AfterAsync(Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
        {
            return RedirectToPage();
        }

        Busy = await get.ExecuteAsync(User.GetPersonId(), cancellationToken);
        return this.PageWith(problem);
    }
}
