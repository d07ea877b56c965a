using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships.ByMail;

/// <summary>
/// A page a mentor reaches by a link in a mail. Opening it changes nothing; a button acts and says thank you on the same page, so
/// that the used-up link is not asked for again.
/// </summary>
public abstract class ByMailPage<TView> : PageModel
    where TView : class
{
    /// <summary>What the link leads to; null when it no longer works.</summary>
    public TView? View { get; private set; }

    /// <summary>What was done, once it is done.</summary>
    public string? Done { get; private set; }

    /// <summary>Where this page's forms go: its own address, letter by letter, because a token tells upper from lower case.</summary>
    public string Address => Request.Path;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken))
        {
            Fill(View!);
        }

        return Page();
    }

    protected abstract Task<Result<TView>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts what is there into the form.</summary>
    protected virtual void Fill(TView view)
    {
    }

    /// <summary>Reads the page, and if the form is whole acts and answers.</summary>
    protected async Task<IActionResult> ActAsync(Func<TView, string> done, Func<Task<Problem?>> act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || !ModelState.IsValid)
        {
            return Page();
        }

        if (await act() is { } problem)
        {
            if (problem == ByMailProblems.LinkNoLongerWorks || problem == Problem.NotFound)
            {
                Gone();
                return Page();
            }

            return this.PageWith(problem);
        }

        Done = done(View!);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await ReadAsync(cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
            return true;
        }

        Gone();
        return false;
    }

    private void Gone()
    {
        View = null;
        Response.StatusCode = StatusCodes.Status410Gone;
    }
}
