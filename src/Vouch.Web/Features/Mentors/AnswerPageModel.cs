using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

/// <summary>The page on which a request is answered, the same for a mentor who signed in and one who came by mail.</summary>
public abstract class AnswerPageModel(GetReceivedRequest getRequest, AnswerMentorRequest answerRequest) : PageModel
{
    [BindProperty]
    public DeclineReason? Reason { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public GetReceivedRequest.View Received { get; private set; } = null!;

    /// <summary>Where the forms post to, exactly as it was asked for: generated addresses are lower case, and a link's token is not.</summary>
    public string Address => Request.Path;

    /// <summary>Shows the request; when there is nothing to answer, what the page shows instead.</summary>
    protected async Task<IActionResult> ShowAsync(GetReceivedRequest.Query query, CancellationToken cancellationToken)
    {
        if (await getRequest.ExecuteAsync(query, cancellationToken) is not { } received)
        {
            return NothingToAnswer();
        }

        Received = received;
        return Page();
    }

    protected async Task<IActionResult> AnswerAsync(
        GetReceivedRequest.Query query, AnswerMentorRequest.Command command, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(query, cancellationToken);
        if (Received is null || !ModelState.IsValid)
        {
            return shown;
        }

        var problem = await answerRequest.ExecuteAsync(command, cancellationToken);
        return problem is null ? Answered(command.Answer.Accepts)
            : problem == Problem.NotFound ? NothingToAnswer()
            : this.PageWith(problem);
    }

    protected abstract IActionResult NothingToAnswer();

    protected abstract IActionResult Answered(bool accepted);
}
