using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

public sealed class RequestLetterModel(GetRequestForm getRequestForm, RequestLetter requestLetter) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LetterPurpose Purpose { get; set; }

    [BindProperty]
    public string? Specialty { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? HopesFor { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day you would like the letter.")]
    public DateOnly? WantedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the hard deadline.")]
    public DateOnly? DeadlineOn { get; set; }

    [BindProperty]
    public List<string> Destinations { get; set; } = [];

    /// <summary>Service code to the number it knows the letter by.</summary>
    [BindProperty]
    public Dictionary<string, string?> References { get; set; } = [];

    [BindProperty]
    public List<string> Evidence { get; set; } = [];

    /// <summary>Record to the competency the trainee says it shows.</summary>
    [BindProperty]
    public Dictionary<string, string?> Shows { get; set; } = [];

    [BindProperty]
    public AccessChoice? Access { get; set; }

    [BindProperty]
    public string? Signature { get; set; }

    public GetRequestForm.View Form { get; private set; } = null!;

    public CompetencyFramework Framework => Competency.FrameworkFor(Purpose);

    public async Task<IActionResult> OnGetAsync(MentorshipId mentorshipId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(mentorshipId, cancellationToken) is { } missing)
        {
            return missing;
        }

        // Personal records wait for a choice; the others are offered and may be taken out.
        Evidence = [.. Form.Evidence.Where(record => !record.IsSensitive).Select(record => record.Key)];
        Shows = Form.Evidence.ToDictionary(
            record => record.Key,
            record => record.SuggestedCompetencies.FirstOrDefault(competency => competency.Framework == Framework)?.Code);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MentorshipId mentorshipId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(mentorshipId, cancellationToken) is { } missing)
        {
            return missing;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await requestLetter.ExecuteAsync(
            new(
                User.GetPersonId(),
                mentorshipId,
                new(
                    Purpose,
                    Specialty ?? "",
                    HopesFor ?? "",
                    WantedOn!.Value,
                    DeadlineOn!.Value,
                    [.. Destinations.Select(code => new LetterAsk.Destination(code, References.GetValueOrDefault(code) ?? ""))]),
                [.. Evidence.Select(key => new RequestLetter.Chosen(key, Shows.GetValueOrDefault(key) ?? ""))],
                Access ?? AccessChoice.Undecided,
                Signature),
            cancellationToken);
        return result.Problem is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("GetLetterRequest", new { id = result.Value });
    }

    private async Task<IActionResult?> LoadAsync(MentorshipId mentorshipId, CancellationToken cancellationToken)
    {
        var form = await getRequestForm.ExecuteAsync(new(User.GetPersonId(), mentorshipId), cancellationToken);
        if (form.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        Form = form.Value;
        return null;
    }
}
