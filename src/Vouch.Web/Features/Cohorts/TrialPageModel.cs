using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Cohorts;

/// <summary>The page on which somebody says how their trial conversations were, the same signed in and by mail.</summary>
public abstract class TrialPageModel(GetMyTrialTalks getTalks, SayHowTalkWas say) : PageModel
{
    public static IReadOnlyList<Choice> Ratings { get; } =
    [
        new("1", "1, would not work"), new("2", "2"), new("3", "3, could work"), new("4", "4"), new("5", "5, would work very well"),
    ];

    public static IReadOnlyList<Choice> Wishes { get; } =
    [
        new(nameof(TrialWish.None), "No wish"),
        new(nameof(TrialWish.Prefer), "I would like to work with them"),
        new(nameof(TrialWish.Avoid), "I would rather not"),
    ];

    [BindProperty]
    public List<PersonId> Other { get; set; } = [];

    [BindProperty]
    public List<int?> Rating { get; set; } = [];

    [BindProperty]
    public List<TrialWish> Wish { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public GetMyTrialTalks.View Trial { get; private set; } = null!;

    /// <summary>Where the form posts to, exactly as it was asked for: a link's token keeps its letters.</summary>
    public string Address => Request.Path;

    protected async Task<bool> LoadAsync(GetMyTrialTalks.Query query, CancellationToken cancellationToken)
    {
        if (await getTalks.ExecuteAsync(query, cancellationToken) is not { } trial)
        {
            return false;
        }

        Trial = trial;
        if (Other.Count == 0)
        {
            Rating = [.. trial.Talks.Select(talk => talk.Own?.Rating)];
            Wish = [.. trial.Talks.Select(talk => talk.Own?.Wish ?? TrialWish.None)];
        }

        return true;
    }

    protected async Task<IActionResult> SaveAsync(GetMyTrialTalks.Query query, IActionResult nothingHere, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(query, cancellationToken))
        {
            return nothingHere;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Other.Count != Rating.Count || Other.Count != Wish.Count)
        {
            return this.PageWith(TrialProblems.Opinion);
        }

        var opinions = Other.Index()
            .Where(entry => Rating[entry.Index] is not null || Wish[entry.Index] != TrialWish.None)
            .DistinctBy(entry => entry.Item)
            .ToDictionary(entry => entry.Item, entry => new TrialOpinion(Rating[entry.Index], Wish[entry.Index]));
        var problem = opinions.Count == 0
            ? TrialProblems.NothingSaid
            : await say.ExecuteAsync(new(query.Person, query.Round, query.Token, opinions), cancellationToken);
        return problem is null ? Redirect($"{Address}?saved=true")
            : problem == Problem.NotFound ? nothingHere
            : this.PageWith(problem);
    }
}
