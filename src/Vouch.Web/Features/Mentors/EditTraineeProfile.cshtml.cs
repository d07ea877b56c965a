using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentors;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class EditTraineeProfileModel(GetOwnTraineeProfile getProfile, EditTraineeProfile editProfile, CurrentSignIn currentSignIn) : ProfilePageModel
{
    [BindProperty]
    public TraineeStage? Stage { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Goals { get; set; }

    /// <summary>Codes, the dearest first; gaps close up.</summary>
    [BindProperty]
    public List<string?> Interests { get; set; } = [];

    [BindProperty]
    public List<MentoringNeeds> Needs { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var view = await getProfile.ExecuteAsync(User.GetPersonId(), cancellationToken);
        var details = view.Details;
        Stage = details.Stage;
        Goals = details.Goals;
        Interests = [.. details.Interests];
        Needs = [.. details.Needs.Each()];
        Topics = string.Join(", ", details.Topics);
        Show(view.TimeZone, details.Availability, details.Rhythm, details.Formats, details.Style, details.Values);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var availability = ReadHours();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var details = new TraineeDetails
        {
            Stage = Stage,
            Goals = Goals,
            Interests = [.. Interests.OfType<string>().Where(code => code.Length > 0)],
            Topics = ProfileText.Split(Topics),
            Needs = Needs.Aggregate(MentoringNeeds.None, (all, need) => all | need),
            Rhythm = Rhythm,
            Formats = AllFormats,
            Availability = availability,
            Style = Style,
            Values = RankedValues,
        };
        if (await editProfile.ExecuteAsync(new(User.GetPersonId(), details, TimeZone!), cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        await currentSignIn.RefreshAsync(User);
        return RedirectToPage("SuggestMentors");
    }

    /// <summary>Always five boxes for interests, filled or not.</summary>
    public void FillInterests()
    {
        while (Interests.Count < TraineeProfile.MostInterests)
        {
            Interests.Add(null);
        }
    }
}
