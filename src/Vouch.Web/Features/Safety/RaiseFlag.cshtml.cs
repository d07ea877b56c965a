using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Safety;
using Vouch.Domain.Safety;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Safety;

public sealed class RaiseFlagModel(ListFlags listFlags, RaiseFlag raiseFlag) : PageModel
{
    public ListFlags.View Found { get; private set; } = null!;

    public IEnumerable<Choice> Office => Found.Office.Select(person => new Choice(person.Id.ToString(), person.Name, person.IsAdministrator ? "Administrator" : "Advisor"));

    [BindProperty, Required(ErrorMessage = "Choose who shall read it.")]
    public PersonId? Recipient { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what it is about.")]
    public SafetyTopic? Topic { get; set; }

    [BindProperty, Required(ErrorMessage = "Say what happened. A few words are enough."), DataType(DataType.MultilineText)]
    public string? Words { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await listFlags.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var raised = await raiseFlag.ExecuteAsync(new(User.GetPersonId(), Recipient!.Value, Topic!.Value, Words), cancellationToken);
        return raised.Problem is { } problem ? this.PageWith(problem) : RedirectToPage("ReadFlag", new { id = raised.Value });
    }
}
