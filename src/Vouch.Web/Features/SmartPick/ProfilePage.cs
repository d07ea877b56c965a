using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;

namespace Vouch.Web.Features.SmartPick;

/// <summary>The form of a profile: what may be typed, as a draft and back.</summary>
public abstract class ProfilePage : PageModel
{
    /// <summary>Rows for letters on an empty form; a profile with more has one more than it needs.</summary>
    private const int LetterRows = 4;

    private static readonly char[] BetweenNames = ['\t'];

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

    /// <summary>Letters by name; rows without one are left out.</summary>
    [BindProperty]
    public List<LetterRow> OwnLetters { get; set; } = [];

    /// <summary>Which letters go where, as far as it was decided elsewhere: a line for each program, its key and the letters' names between tabs.</summary>
    [BindProperty]
    public string? Assigned { get; set; }

    /// <summary>What was heard from programs, kept while the profile is changed: a line for each, its cells between tabs.</summary>
    [BindProperty]
    public string? Interviews { get; set; }

    /// <summary>One letter as it is typed.</summary>
    public sealed class LetterRow
    {
        public string? Name { get; set; }

        public string? Specialty { get; set; }

        public LetterStanding Standing { get; set; }
    }

    protected ApplicantDraft Draft() => new()
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
        OwnLetters = Named(),
        LettersByProgram = AssignedToNamed(),
        Interviews = InterviewLines.Read(Interviews),
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

    protected void Fill(ApplicantDraft draft)
    {
        (Type, Step2, Comlex2, FailedAttempts) = (draft.Type, draft.Step2, draft.Comlex2, draft.FailedAttempts);
        (GraduationYear, Visa, ResearchItems) = (draft.GraduationYear, draft.Visa, draft.ResearchItems);
        (UsClinicalMonths, Letters, HomeState) = (draft.UsClinicalMonths, draft.Letters, draft.HomeState);
        FillLetters(draft.OwnLetters, draft.LettersByProgram);
        Interviews = InterviewLines.Write(draft.Interviews);
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

    protected void FillLetters(IReadOnlyList<OwnLetter> letters, IReadOnlyList<ProgramLetters> assigned)
    {
        OwnLetters = [.. letters.Select(letter => new LetterRow { Name = letter.Name, Specialty = letter.Specialty, Standing = letter.Standing })];
        Assigned = string.Join('\n', assigned.Select(row => string.Join('\t', [row.Program, .. row.Letters])));
    }

    /// <summary>Makes room for another letter on the form.</summary>
    protected void AddLetterRows()
    {
        do
        {
            OwnLetters.Add(new());
        }
        while (OwnLetters.Count < LetterRows);
    }

    private List<OwnLetter> Named() =>
    [
        .. OwnLetters.Where(row => !string.IsNullOrWhiteSpace(row.Name)).Select(row => new OwnLetter
        {
            Name = string.Join(' ', row.Name!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Specialty = string.IsNullOrEmpty(row.Specialty) ? null : row.Specialty,
            Standing = row.Standing,
        }),
    ];

    // A letter taken off the form is off its programs too.
    private List<ProgramLetters> AssignedToNamed()
    {
        var names = Named().Select(letter => letter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (Assigned ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(BetweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(cells => cells.Length > 0)
                .Select(cells => new ProgramLetters(cells[0], [.. cells.Skip(1).Where(names.Contains)])),
        ];
    }
}
