using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Letters;
using Vouch.App.Features.SmartPick;
using Vouch.SmartPick;
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Files;
using Vouch.Domain.People;
using Vouch.Web.Host;
using Vouch.Web.Look.Charts;

namespace Vouch.Web.Features.SmartPick;

/// <summary>The profile and its answer on one page. Everything typed stays with the visitor: it is posted, answered and forgotten.</summary>
public sealed class RunSmartPickModel(RunSmartPick runSmartPick, DescribeSmartPick describe, GetMyLetters getMyLetters, TakeUpPrograms takeUpPrograms) : ProfilePage
{
    /// <summary>The profile of the answer on the page, as its file; buttons beside the answer send it back.</summary>
    [BindProperty]
    public string? Saved { get; set; }

    public DescribeSmartPick.View Choices { get; private set; } = null!;

    public SmartPickView? Answer { get; private set; }

    public double? Progress { get; private set; }

    /// <summary>The letters of a trainee who is signed in; null for everybody else.</summary>
    public GetMyLetters.View? MyLetters { get; private set; }

    /// <summary>Of these, written for the specialty the answer begins with.</summary>
    public int MyLettersForSpecialty =>
        Choices.Specialties.FirstOrDefault(option => option.Value == FirstSpecialty) is { } option ? MyLetters?.OnFile.For(option.Name) ?? 0 : 0;

    public IReadOnlyList<SelectListItem> Specialties => [.. Choices.Specialties.Select(option => new SelectListItem(option.Name, option.Value))];

    public IReadOnlyList<SelectListItem> States => [.. Choices.States.Select(option => new SelectListItem(option.Name, option.Value))];

    public IReadOnlyList<ChartPoint> Curve => [.. Answer!.Curve.Select(point => new ChartPoint(point.Applications, point.Match))];

    public static string Money(double usd) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${usd:#,0}");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await DescribeAsync(cancellationToken);
        if (MyLetters is { } mine)
        {
            Letters = mine.OnFile.Total > 0 ? mine.OnFile.Total : null;
            FillLetters(mine.Letters, mine.ByProgram);
        }

        AddLetterRows();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await AnswerAsync(cancellationToken);
        AddLetterRows();
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
        AddLetterRows();
        return Page();
    }

    public Task<IActionResult> OnPostCsvAsync(CancellationToken cancellationToken) =>
        TakeAwayAsync(answer => File(SmartPickFiles.WriteCsv(answer), "text/csv", "smart-pick-list.csv"), cancellationToken);

    public Task<IActionResult> OnPostJsonAsync(CancellationToken cancellationToken) =>
        TakeAwayAsync(answer => File(SmartPickFiles.WriteJson(answer), "application/json", "smart-pick-answer.json"), cancellationToken);

    /// <summary>A trainee keeps the list: its programs become places letters go to.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string[] programs, CancellationToken cancellationToken)
    {
        if (!User.IsInRole(nameof(Roles.Trainee)))
        {
            return NotFound();
        }

        if (await takeUpPrograms.ExecuteAsync(new(User.GetPersonId(), programs), cancellationToken) is { } problem)
        {
            await AnswerAsync(cancellationToken);
            AddLetterRows();
            return this.PageWith(problem);
        }

        return RedirectToPage("/Letters/GetLetterTargets");
    }

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
            MyLetters = await getMyLetters.ExecuteAsync(User.GetPersonId(), cancellationToken);
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
}
