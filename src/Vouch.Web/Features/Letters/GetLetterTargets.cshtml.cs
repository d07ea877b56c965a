using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

public sealed class GetLetterTargetsModel(
    GetLetterTargets getLetterTargets,
    AddLetterTarget addLetterTarget,
    AssignLetters assignLetters,
    FillLetterTargets fillLetterTargets,
    RemoveLetterTarget removeLetterTarget) : PageModel
{
    public static IReadOnlyList<SelectListItem> Services { get; } =
        [.. LetterService.All.Select(service => new SelectListItem(service.Name, service.Code))];

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty, DataType(DataType.Date)]
    public DateOnly? DeadlineOn { get; set; }

    public GetLetterTargets.View Plan { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Plan = await getLetterTargets.ExecuteAsync(new(User.GetPersonId()), cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancellationToken);
            return Page();
        }

        return await AfterAsync(await addLetterTarget.ExecuteAsync(new(User.GetPersonId(), Service, Name, DeadlineOn), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostAssignAsync(LetterTargetId id, LetterRequestId[] letters, CancellationToken cancellationToken) =>
        await AfterAsync(await assignLetters.ExecuteAsync(new(User.GetPersonId(), id, letters), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostFillAsync(CancellationToken cancellationToken) =>
        await AfterAsync(await fillLetterTargets.ExecuteAsync(new(User.GetPersonId()), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(LetterTargetId id, CancellationToken cancellationToken) =>
        await AfterAsync(await removeLetterTarget.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
        {
            return RedirectToPage();
        }

        await OnGetAsync(cancellationToken);
        return this.PageWith(problem);
    }
}
