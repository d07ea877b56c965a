using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

public sealed class GetLetterBoardModel(GetLetterBoard getLetterBoard, OpenDesk openDesk, OpenMyLetters openMyLetters) : PageModel
{
    public GetLetterBoard.View Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Board = await getLetterBoard.ExecuteAsync(new(User.GetPersonId()), cancellationToken);

    /// <summary>A writer who is signed in goes to all their letters and how they hear of them.</summary>
    public async Task<IActionResult> OnPostMineAsync(CancellationToken cancellationToken) =>
        Redirect(await openMyLetters.ExecuteAsync(User.GetPersonId(), cancellationToken));

    /// <summary>A writer who is signed in goes to the desk.</summary>
    public async Task<IActionResult> OnPostOpenAsync(LetterRequestId id, CancellationToken cancellationToken)
    {
        var desk = await openDesk.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken);
        if (desk.Problem is { } problem)
        {
            await OnGetAsync(cancellationToken);
            return this.PageWith(problem);
        }

        return Redirect(desk.Value);
    }
}
