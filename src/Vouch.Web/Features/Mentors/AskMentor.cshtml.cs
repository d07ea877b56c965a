using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;

namespace Vouch.Web.Features.Mentors;

[KeepsDraft(nameof(WhyYou), nameof(HopeFor), nameof(Offer))]
public sealed class AskMentorModel(GetMentorProfile getProfile, GetMyMentorRequests getRequests, AskMentor askMentor) : PageModel
{
    [BindProperty, DataType(DataType.MultilineText), Required(ErrorMessage = "Say in a few sentences why you ask this person.")]
    public string? WhyYou { get; set; }

    [BindProperty, DataType(DataType.MultilineText), Required(ErrorMessage = "Say what you hope for.")]
    public string? HopeFor { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Offer { get; set; }

    [BindProperty]
    public bool AfterOthers { get; set; }

    public bool HasOpenRequests { get; private set; }

    public GetMentorProfile.View Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostAsync(PersonId id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } missing)
        {
            return this.PageWith(missing);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = await askMentor.ExecuteAsync(new(User.GetPersonId(), id, new(WhyYou, HopeFor, Offer), AfterOthers), cancellationToken);
        return asked.Problem is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("GetMyMentorRequests", new { sent = true });
    }

    private async Task<Problem?> LoadAsync(PersonId id, CancellationToken cancellationToken)
    {
        var result = await getProfile.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken);
        if (result.Problem is { } problem)
        {
            return problem;
        }

        Profile = result.Value;
        HasOpenRequests = (await getRequests.ExecuteAsync(User.GetPersonId(), cancellationToken)).Open.Count > 0;
        return Profile.IsOwn ? Problem.NotFound : null;
    }
}
