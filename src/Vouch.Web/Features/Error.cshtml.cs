using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vouch.Web.Features;

/// <summary>One page for everything that went wrong. It says what to do and never what was asked for.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>The name of the drawing beside the words.</summary>
    public string Picture { get; private set; } = "";

    public void OnGet(int status) => Describe(status);

    public void OnPost(int status) => Describe(status);

    private void Describe(int status) => (Heading, Advice, Picture) = status switch
    {
        400 => ("That form is out of date", "Go back, reload the page and send it again. What you typed is still in the fields.", "blank-page"),
        403 => ("This door is closed to you", "Your account does not open this page. If it should, tell your office which page you wanted.", "closed-door"),
        404 => ("There is nothing here for you to see", "The address may be mistyped, or it belongs to somebody else. If you came by a link in a mail, ask for a new one.", "signpost"),
        413 => ("That file is too large", "Choose a smaller file: the page it belongs to says how large it may be.", "letter"),
        429 => ("That was quick", "Too many tries from your address. Wait a minute, then go on.", "all-done"),
        _ => ("Something broke on our side", "It has been noted without anything you wrote. Go back and try again; if it stays broken, tell your office.", "spill"),
    };
}
