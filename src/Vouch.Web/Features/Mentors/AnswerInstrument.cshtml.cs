using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.Domain.Instruments;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class AnswerInstrumentModel(GetMyInstrument getInstrument, AnswerInstrument answerInstrument) : PageModel
{
    public static IReadOnlyList<(int Value, string Words)> Steps { get; } =
    [
        (1, "very inaccurate"), (2, "moderately inaccurate"), (3, "neither"), (4, "moderately accurate"), (5, "very accurate"),
    ];

    [BindProperty]
    public List<int?> Answers { get; set; } = [];

    public GetMyInstrument.View Kept { get; private set; } = null!;

    public static string Name(PersonalityScale scale) => scale switch
    {
        PersonalityScale.Imagination => "Intellect or imagination",
        _ => scale.ToString(),
    };

    public static string Means(PersonalityScale scale) => scale switch
    {
        PersonalityScale.Extraversion => "drawing energy from company and speaking up early",
        PersonalityScale.Agreeableness => "attending to what others feel",
        PersonalityScale.Conscientiousness => "order, plans and getting things done",
        PersonalityScale.Neuroticism => "moods that change and worry that comes quickly",
        PersonalityScale.Imagination => "pleasure in ideas and pictures of the mind",
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "No such scale."),
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Kept = await getInstrument.ExecuteAsync(User.GetPersonId(), cancellationToken);
        Answers = [.. Kept.Answers];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Kept = await getInstrument.ExecuteAsync(User.GetPersonId(), cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var problem = await answerInstrument.ExecuteAsync(new(User.GetPersonId(), Answers), cancellationToken);
        return problem is null ? RedirectToPage() : this.PageWith(problem);
    }
}
