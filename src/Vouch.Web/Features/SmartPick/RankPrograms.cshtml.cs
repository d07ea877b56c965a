using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.SmartPick;
using Vouch.Domain.Applicants;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Files;
using Vouch.Web.Host;
using Vouch.Web.Look.Charts;

namespace Vouch.Web.Features.SmartPick;

/// <summary>After the invitations: what was heard from each program, and the rank list. Everything typed is posted, answered and forgotten.</summary>
public sealed class RankProgramsModel(RankPrograms rankPrograms, RunSmartPick runSmartPick, DescribeSmartPick describe) : PageModel
{
    /// <summary>The profile, as its file; every button sends it back.</summary>
    [BindProperty]
    public string? Saved { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    /// <summary>Programs to add, one key a line.</summary>
    [BindProperty]
    public string? Others { get; set; }

    public DescribeSmartPick.View Choices { get; private set; } = null!;

    public RankView? Answer { get; private set; }

    public double? Progress { get; private set; }

    public IReadOnlyList<ChartPoint> More => [.. Answer!.More.Select(point => new ChartPoint(point.Interviews, point.Match))];

    public sealed class Row
    {
        public string Program { get; set; } = "";

        public string? Name { get; set; }

        public InterviewState State { get; set; }

        public string? Signal { get; set; }

        public int? Liking { get; set; }

        public int? Place { get; set; }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Choices = await describe.ExecuteAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ProfileAsync(cancellationToken) is not { } draft)
        {
            return Page();
        }

        if (Rows.Count == 0 && draft.Interviews.Count == 0)
        {
            await FillFromListAsync(draft, cancellationToken);
        }
        else
        {
            await AnswerAsync(Rows.Count == 0 ? draft : draft with { Interviews = Typed() }, cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostLoadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        Choices = await describe.ExecuteAsync(cancellationToken);
        if (file is null || file.Length > SmartPickFiles.MostProfileBytes)
        {
            return this.PageWith(SmartPickProblems.NotAProfileFile);
        }

        using var reader = new StreamReader(file.OpenReadStream());
        Saved = await reader.ReadToEndAsync(cancellationToken);
        return await OnPostAsync(cancellationToken);
    }

    /// <summary>The profile with what was heard, as a file of the visitor's own.</summary>
    public IActionResult OnPostSave() => ModelState.IsValid && SmartPickFiles.ReadProfile(Saved ?? "") is { Succeeded: true } draft
        ? File(System.Text.Encoding.UTF8.GetBytes(SmartPickFiles.WriteProfile(Rows.Count == 0 ? draft.Value : draft.Value with { Interviews = Typed() })), "application/json", "smart-pick-profile.json")
        : BadRequest();

    public async Task<IActionResult> OnPostJsonAsync(CancellationToken cancellationToken)
    {
        await OnPostAsync(cancellationToken);
        return Answer is { } answer ? File(SmartPickFiles.WriteJson(answer), "application/json", "rank-list.json") : Page();
    }

    private async Task<ApplicantDraft?> ProfileAsync(CancellationToken cancellationToken)
    {
        Choices = await describe.ExecuteAsync(cancellationToken);
        if (SmartPickFiles.ReadProfile(Saved ?? "") is not { Succeeded: true } draft)
        {
            this.PageWith(SmartPickProblems.NotAProfileFile);
            Saved = null;
            ModelState.Remove(nameof(Saved));
            return null;
        }

        return ModelState.IsValid ? draft.Value : null;
    }

    private List<OwnInterview> Typed() =>
    [
        .. Rows.Where(row => !string.IsNullOrWhiteSpace(row.Program)).Select(row => new OwnInterview
        {
            Program = row.Program,
            State = row.State,
            Signal = string.IsNullOrEmpty(row.Signal) ? null : row.Signal,
            Liking = row.Liking,
            Place = row.Place,
        }),
        .. (Others ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(key => Rows.TrueForAll(row => row.Program != key)).Distinct().Select(key => new OwnInterview { Program = key, State = InterviewState.Invited }),
    ];

    /// <summary>Before anything is typed: the programs of the list, nothing heard from any.</summary>
    private async Task FillFromListAsync(ApplicantDraft draft, CancellationToken cancellationToken)
    {
        var reply = await runSmartPick.ExecuteAsync(new(draft), cancellationToken);
        Progress = reply.Progress;
        foreach (var problem in reply.Problems)
        {
            this.PageWith(problem);
        }

        if (reply.Answer is { } answer)
        {
            ModelState.Clear();
            Rows = [.. answer.List.Select(program => new Row { Program = program.Key, Name = NameOf(program.Institution, program.City, program.State), Signal = program.Signal })];
        }
    }

    private async Task AnswerAsync(ApplicantDraft draft, CancellationToken cancellationToken)
    {
        var reply = await rankPrograms.ExecuteAsync(new(draft), cancellationToken);
        (Answer, Progress) = (reply.Answer, reply.Progress);
        foreach (var problem in reply.Problems)
        {
            this.PageWith(problem);
        }

        if (Answer is null)
        {
            return;
        }

        ModelState.Clear();
        Saved = SmartPickFiles.WriteProfile(draft);
        Others = null;
        var names = Answer.List.Select(program => (program.Key, Name: NameOf(program.Institution, program.City, program.State)))
            .Concat(Answer.Waiting.Select(program => (program.Key, Name: NameOf(program.Institution, program.City, program.State))))
            .Concat(Rows.Where(row => row.State == InterviewState.TurnedDown && row.Name is not null).Select(row => (Key: row.Program, Name: row.Name!)))
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Name);
        Rows =
        [
            .. draft.Interviews.Select(one => new Row
            {
                Program = one.Program,
                Name = names.GetValueOrDefault(one.Program),
                State = one.State,
                Signal = one.Signal,
                Liking = one.Liking,
                Place = one.Place,
            }),
        ];
    }

    private static string NameOf(string institution, string city, string state) => $"{institution}, {city}, {state}";
}
