using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class IntroductionsModel(
    GetIntroductions get, AskForIntroduction ask, OfferIntroduction offer, AnswerIntroduction answer, LetIntroductionGo letGo) : PageModel, IIntroductionForm
{
    [BindProperty]
    public string? Hope { get; set; }

    [BindProperty]
    public string? OtherName { get; set; }

    [BindProperty]
    public string? OtherEmail { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public GetIntroductions.View View { get; private set; } = null!;

    public string WordsOf(GetIntroductions.Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var isTrainee = View.Reader is Party.Trainee;
        return row.Status switch
        {
            IntroductionStatus.WithMentor => isTrainee ? $"{View.OtherName} is asked" : "You are asked",
            IntroductionStatus.WithTrainee => isTrainee ? "You are asked" : $"{View.OtherName} is asked",
            IntroductionStatus.WithOther => $"{row.Name} is asked",
            IntroductionStatus.Made => "Both said yes",
            _ => "Nothing came of it",
        };
    }

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public Task<IActionResult> OnPostAskAsync(MentorshipId id, CancellationToken cancellationToken) =>
        AfterAsync(id, () => ask.ExecuteAsync(new(id, User.GetPersonId(), Hope ?? ""), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostOfferAsync(MentorshipId id, IntroductionId? wishId, CancellationToken cancellationToken) =>
        AfterAsync(id, () => offer.ExecuteAsync(new(id, wishId, User.GetPersonId(), new(OtherName ?? "", OtherEmail ?? "", Words ?? "")), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAnswerAsync(MentorshipId id, IntroductionId introductionId, bool yes, CancellationToken cancellationToken) =>
        AfterAsync(id, () => answer.ExecuteAsync(new(null, introductionId, User.GetPersonId(), yes), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostLetGoAsync(MentorshipId id, IntroductionId introductionId, CancellationToken cancellationToken) =>
        AfterAsync(id, () => letGo.ExecuteAsync(new(introductionId, User.GetPersonId()), cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(MentorshipId id, Func<Task<Problem?>> act, CancellationToken cancellationToken) =>
        await act() is not { } problem ? RedirectToPage(new { id }) : this.PageWith(await LoadAsync(id, cancellationToken) ?? problem);

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await get.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        View = view.Succeeded ? view.Value : null!;
        return view.Problem;
    }
}
