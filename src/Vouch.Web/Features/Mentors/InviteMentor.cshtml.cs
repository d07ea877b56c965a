using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class InviteMentorModel(InviteMentor inviteMentor) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the mentor's name.")]
    public string? Name { get; set; }

    [BindProperty, DataType(DataType.EmailAddress), Required(ErrorMessage = "Enter the mentor's e-mail address.")]
    public string? Email { get; set; }

    [BindProperty, DataType(DataType.MultilineText), Required(ErrorMessage = "Say in a few sentences why you ask this person.")]
    public string? WhyYou { get; set; }

    [BindProperty, DataType(DataType.MultilineText), Required(ErrorMessage = "Say what you hope for.")]
    public string? HopeFor { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Offer { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var invited = await inviteMentor.ExecuteAsync(
            new(User.GetPersonId(), Name!, Email!, new(WhyYou, HopeFor, Offer)), cancellationToken);
        return invited.Problem is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("GetMyMentorRequests", new { sent = true });
    }
}
