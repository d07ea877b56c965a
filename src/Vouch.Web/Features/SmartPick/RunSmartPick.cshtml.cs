using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.SmartPick;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Files;
using Vouch.Domain.Applicants;
using Vouch.Domain.Letters;
using Vouch.Domain.People;
using Vouch.Domain.Programs;
using Vouch.Web.Host;
using Vouch.Web.Look.Charts;

namespace Vouch.Web.Features.SmartPick;

/// <summary>The profile and its answer on one page. Everything typed stays with the visitor: it is posted, answered and forgotten.</summary>
public sealed class RunSmartPickModel(RunSmartPick runSmartPick, DescribeSmartPick describe, CountMyLetters countMyLetters) : PageModel
{
    [BindProperty]
    public ApplicantType Type { get; set; }

    [BindProperty]
    public int? Step2 { get; set; }

    [BindProperty]
    public int? Comlex2 { get; set; }

    [BindProperty]
    public int? FailedAttempts { get; set; } = 0;

    [BindProperty]
    public int? GraduationYear { get; set; }

    [BindProperty]
    public VisaNeed Visa { get; set; }

    [BindProperty]
    public int? ResearchItems { get; set; }

    [BindProperty]
    public int? UsClinicalMonths { get; set; }

    [BindProperty]
    public int? Letters { get; set; }

    [BindProperty]
    public string? HomeState { get; set; }

    [BindProperty]
    public string? TieStates { get; set; }

    [BindProperty]
    public string? HomeAndAway { get; set; }

    [BindProperty]
    public string? FirstSpecialty { get; set; }

    [BindProperty]
    public string? SecondSpecialty { get; set; }

    [BindProperty]
    public int? SecondValuePercent { get; set; } = 60;

    [BindProperty]
    public string? PreferredStates { get; set; }

    [BindProperty]
    public int StateWeight { get; set; }

    [BindProperty]
    public ProgramSetting? PreferredSetting { get; set; }

    [BindProperty]
    public int SettingWeight { get; set; }

    [BindProperty]
    public bool PrefersLarge { get; set; }

    [BindProperty]
    public int SizeWeight { get; set; }

    [BindProperty]
    public RiskAttitude Risk { get; set; }

    [BindProperty]
    public int? MostUsd { get; set; }

    [BindProperty]
    public int? MostApplications { get; set; } = 40;

    [BindProperty]
    public int? UsdPerPoint { get; set; } = 100;

    /// <summary>The profile of the answer on the page, as its file; buttons beside the answer send it back.</summary>
    [BindProperty]
    public string? Saved { get; set; }

    public DescribeSmartPick.View Choices { get; private set; } = null!;

    public SmartPickView? Answer { get; private set; }

    public double? Progress { get; private set; }

    /// <summary>The signed letters of a trainee who is signed in; null for everybody else.</summary>
    public LettersOnFile? MyLetters { get; private set; }

    /// <summary>Of these, written for the specialty the answer begins with.</summary>
    public int MyLettersForSpecialty =>
        Choices.Specialties.FirstOrDefault(option => option.Value == FirstSpecialty) is { } option ? MyLetters?.For(option.Name) ?? 0 : 0;

    public IReadOnlyList<SelectListItem> Specialties => [.. Choices.Specialties.Select(option => new SelectListItem(option.Name, option.Value))];

    public IReadOnlyList<SelectListItem> States => [.. Choices.States.Select(option => new SelectListItem(option.Name, option.Value))];

    public IReadOnlyList<ChartPoint> Curve => [.. Answer!.Curve.Select(point => new ChartPoint(point.Applications, point.Match))];

    public static string Money(double usd) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${usd:#,0}");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await DescribeAsync(cancellationToken);
        Letters = MyLetters is { Total: > 0 } mine ? mine.Total : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await AnswerAsync(cancellationToken);
        return Page();
    }

    /// <summary>The profile as a file of the visitor's own.</summary>
    public IActionResult OnPostSave() => SmartPickFiles.ReadProfile(Saved ?? "") is { Succeeded: true } draft
        ? File(System.Text.Encoding.UTF8.GetBytes(SmartPickFiles.WriteProfile(draft.Value)), "application/json", "smart-pick-profile.json")
        : BadRequest();

    public async Task<IActionResult> OnPostLoadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        await DescribeAsync(cancellationToken);
        ModelState.Clear();
        if (file is null || file.Length > SmartPickFiles.MostProfileBytes)
        {
            return this.PageWith(SmartPickProblems.NotAProfileFile);
        }

        using var reader = new StreamReader(file.OpenReadStream());
        var draft = SmartPickFiles.ReadProfile(await reader.ReadToEndAsync(cancellationToken));
        if (draft.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        Fill(draft.Value);
        return Page();
    }

    public Task<IActionResult> OnPostCsvAsync(CancellationToken cancellationToken) =>
        TakeAwayAsync(answer => File(SmartPickFiles.WriteCsv(answer), "text/csv", "smart-pick-list.csv"), cancellationToken);

    public Task<IActionResult> OnPostJsonAsync(CancellationToken cancellationToken) =>
        TakeAwayAsync(answer => File(SmartPickFiles.WriteJson(answer), "application/json", "smart-pick-answer.json"), cancellationToken);

    private async Task<IActionResult> TakeAwayAsync(Func<SmartPickView, IActionResult> file, CancellationToken cancellationToken)
    {
        await AnswerAsync(cancellationToken);
        return Answer is { } answer ? file(answer) : Page();
    }

    private async Task DescribeAsync(CancellationToken cancellationToken)
    {
        Choices = await describe.ExecuteAsync(cancellationToken);
        if (User.IsInRole(nameof(Roles.Trainee)))
        {
            MyLetters = await countMyLetters.ExecuteAsync(User.GetPersonId(), cancellationToken);
        }
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        await DescribeAsync(cancellationToken);
        if (Saved is not null && SmartPickFiles.ReadProfile(Saved) is { Succeeded: true } saved)
        {
            ModelState.Clear();
            Fill(saved.Value);
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        var draft = Draft();
        var reply = await runSmartPick.ExecuteAsync(new(draft), cancellationToken);
        foreach (var problem in reply.Problems)
        {
            ModelState.AddModelError(problem.Field ?? "", problem.Message);
        }

        (Answer, Progress) = (reply.Answer, reply.Progress);
        ModelState.Remove(nameof(Saved));
        Saved = SmartPickFiles.WriteProfile(draft);
    }

    private ApplicantDraft Draft() => new()
    {
        Type = Type,
        Step2 = Step2,
        Comlex2 = Comlex2,
        FailedAttempts = FailedAttempts ?? 0,
        GraduationYear = GraduationYear,
        Visa = Visa,
        ResearchItems = ResearchItems,
        UsClinicalMonths = UsClinicalMonths,
        Letters = Letters,
        HomeState = HomeState,
        TieStates = Split(TieStates),
        HomeAndAway = Split(HomeAndAway, ';'),
        FirstSpecialty = FirstSpecialty,
        SecondSpecialty = string.IsNullOrEmpty(SecondSpecialty) ? null : SecondSpecialty,
        SecondValuePercent = SecondValuePercent ?? 60,
        PreferredStates = Split(PreferredStates),
        StateWeight = StateWeight,
        PreferredSetting = PreferredSetting,
        SettingWeight = SettingWeight,
        PrefersLarge = PrefersLarge,
        SizeWeight = SizeWeight,
        Risk = Risk,
        MostUsd = MostUsd,
        MostApplications = MostApplications,
        UsdPerPoint = UsdPerPoint ?? 100,
    };

    private void Fill(ApplicantDraft draft)
    {
        (Type, Step2, Comlex2, FailedAttempts) = (draft.Type, draft.Step2, draft.Comlex2, draft.FailedAttempts);
        (GraduationYear, Visa, ResearchItems) = (draft.GraduationYear, draft.Visa, draft.ResearchItems);
        (UsClinicalMonths, Letters, HomeState) = (draft.UsClinicalMonths, draft.Letters, draft.HomeState);
        TieStates = string.Join(", ", draft.TieStates);
        HomeAndAway = string.Join("; ", draft.HomeAndAway);
        (FirstSpecialty, SecondSpecialty, SecondValuePercent) = (draft.FirstSpecialty, draft.SecondSpecialty, draft.SecondValuePercent);
        PreferredStates = string.Join(", ", draft.PreferredStates);
        (StateWeight, PreferredSetting, SettingWeight) = (draft.StateWeight, draft.PreferredSetting, draft.SettingWeight);
        (PrefersLarge, SizeWeight, Risk) = (draft.PrefersLarge, draft.SizeWeight, draft.Risk);
        (MostUsd, MostApplications, UsdPerPoint) = (draft.MostUsd, draft.MostApplications, draft.UsdPerPoint);
    }

    private static string[] Split(string? names, char between = ',') =>
        (names ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
