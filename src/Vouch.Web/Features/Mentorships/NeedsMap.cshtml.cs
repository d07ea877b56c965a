using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class NeedsMapModel(GetNeedsMap getMap, SayWhatMentorCovers say) : PageModel
{
    public NeedsMap Map { get; private set; } = null!;

    public string Lead => Map.Mentors.Count == 0 ? "What you need from mentors, and who gives it."
        : Map.Uncovered.Select(need => Of(need.What).ToLowerInvariant()).ToList() is { Count: > 0 } missing ? $"Nobody yet for: {string.Join(", ", missing)}."
        : "Everything on your list is covered by somebody.";

    public static string Of(MentoringNeeds need) => need switch
    {
        MentoringNeeds.Career => "Career",
        MentoringNeeds.Research => "Research",
        MentoringNeeds.Specialty => "A specialty",
        MentoringNeeds.Wellbeing => "Wellbeing",
        _ => "A sponsor, who opens doors",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Map = await getMap.ExecuteAsync(new(User.GetPersonId()), cancellationToken);

    /// <param name="covers">One <c>mentorship:need</c> for each tick.</param>
    public async Task<IActionResult> OnPostAsync(List<string> covers, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var ticks = covers.Select(tick => tick.Split(':')).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => Enum.TryParse<MentoringNeeds>(parts[1], out var need) ? need : MentoringNeeds.None);
        foreach (var mentor in Map.Mentors)
        {
            var said = ticks[mentor.MentorshipId.ToString()].Aggregate(MentoringNeeds.None, (all, need) => all | need);
            if (said != mentor.Covers && await say.ExecuteAsync(new(mentor.MentorshipId, User.GetPersonId(), said), cancellationToken) is { } problem)
            {
                return this.PageWith(problem);
            }
        }

        return RedirectToPage();
    }
}
