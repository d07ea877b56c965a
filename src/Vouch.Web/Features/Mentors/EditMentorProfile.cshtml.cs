using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentors;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class EditMentorProfileModel(GetOwnMentorProfile getProfile, EditMentorProfile editProfile, CurrentSignIn currentSignIn) : ProfilePageModel
{
    /// <summary>Leaves one may enter at once; more can be added after saving.</summary>
    private const int MoreLeaves = 2;

    [BindProperty]
    public string? Specialty { get; set; }

    [BindProperty]
    public string? Institution { get; set; }

    [BindProperty]
    public MentorPosition? Position { get; set; }

    [BindProperty]
    public string? Languages { get; set; }

    [BindProperty]
    public List<Offers> Offers { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Say how many trainees you have time for.")]
    public int? Capacity { get; set; }

    /// <summary>A number of days, or the name of the day of a weekly batch.</summary>
    [BindProperty]
    public string? PromiseDays { get; set; }

    [BindProperty]
    public List<DateOnly?> LeaveFirst { get; set; } = [];

    [BindProperty]
    public List<DateOnly?> LeaveLast { get; set; } = [];

    [BindProperty, DataType(DataType.MultilineText)]
    public string? About { get; set; }

    [BindProperty]
    public bool IsAccepting { get; set; }

    [BindProperty]
    public bool IsListed { get; set; }

    public int PlacesTaken { get; private set; }

    public bool Exists { get; private set; }

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(bool saved, CancellationToken cancellationToken)
    {
        var view = await getProfile.ExecuteAsync(User.GetPersonId(), cancellationToken);
        var details = view.Details;
        (PlacesTaken, Exists, IsSaved) = (view.PlacesTaken, view.Exists, saved);
        Specialty = details.Specialty;
        Institution = details.Institution;
        Position = details.Position;
        Languages = string.Join(", ", details.Languages);
        Offers = [.. details.Offers.Each()];
        Capacity = details.Capacity;
        PromiseDays = details.Promise?.BatchDay?.ToString() ?? details.Promise?.Days.ToString(CultureInfo.InvariantCulture);
        LeaveFirst = [.. details.Leaves.Select(leave => (DateOnly?)leave.FirstOn)];
        LeaveLast = [.. details.Leaves.Select(leave => (DateOnly?)leave.LastOn)];
        About = details.About;
        IsAccepting = details.IsAccepting;
        IsListed = details.IsListed;
        Topics = string.Join(", ", details.Topics);
        Show(view.TimeZone, details.Availability, details.Rhythm, details.Formats, details.Style, details.Values);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var availability = ReadHours();
        var leaves = ReadLeaves();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var details = new MentorDetails
        {
            Specialty = Specialty,
            Topics = ProfileText.Split(Topics),
            Institution = Institution,
            Position = Position,
            Languages = ProfileText.Split(Languages),
            Offers = Offers.Aggregate(Vouch.Domain.Mentors.Offers.None, (all, offer) => all | offer),
            Capacity = Capacity!.Value,
            Rhythm = Rhythm,
            Formats = AllFormats,
            Availability = availability,
            Promise = ReadPromise(),
            Leaves = leaves,
            Style = Style,
            Values = RankedValues,
            About = About,
            IsAccepting = IsAccepting,
            IsListed = IsListed,
        };
        if (await editProfile.ExecuteAsync(new(User.GetPersonId(), details, TimeZone!), cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        await currentSignIn.RefreshAsync(User);
        return RedirectToPage(new { saved = true });
    }

    /// <summary>A few empty boxes for leaves after those there are.</summary>
    public void FillLeaves()
    {
        for (var more = 0; more < MoreLeaves; more++)
        {
            LeaveFirst.Add(null);
            LeaveLast.Add(null);
        }
    }

    private List<Leave> ReadLeaves()
    {
        var leaves = new List<Leave>();
        foreach (var (first, last) in LeaveFirst.Zip(LeaveLast))
        {
            if (first is { } from && last is { } until)
            {
                leaves.Add(new(from, until));
            }
            else if (first is not null || last is not null)
            {
                ModelState.AddModelError("LeaveFirst[0]", MentorProblems.Leaves.Message);
            }
        }

        return leaves;
    }

    private ResponsePromise? ReadPromise() =>
        Enum.TryParse<DayOfWeek>(PromiseDays, out var day) && !int.TryParse(PromiseDays, out _) ? ResponsePromise.WeeklyOn(day)
        : int.TryParse(PromiseDays, CultureInfo.InvariantCulture, out var days) ? new ResponsePromise(days)
        : null;
}
