using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters.Worksheets;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SaveWorksheetModel(GetWorksheet getWorksheet, SaveWorksheet saveWorksheet) : PageModel
{
    // Both are named outright: where none is sent, a dictionary would otherwise take whatever else the form holds.

    /// <summary>Words, choices and numbers by the question's code.</summary>
    [BindProperty(Name = nameof(Answers))]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Answers of which there may be several.</summary>
    [BindProperty(Name = nameof(Many))]
    public Dictionary<string, List<string>> Many { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public GetWorksheet.View Sheet { get; private set; } = null!;

    public string Desk { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>The answers were saved elsewhere since this page was shown.</summary>
    public bool Conflict { get; private set; }

    /// <summary>What the form takes, in words; unknown is said and never taken for unlimited.</summary>
    public static string Limit(FormQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question switch
        {
            { Kind: not AnswerKind.Text } => "",
            { MostWords: { } words } => $"At most {words} words.",
            { MostCharacters: { } characters } => $"At most {characters} characters.",
            _ => "Limit unknown.",
        };
    }

    public async Task<IActionResult> OnGetAsync(string token, string form, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, form, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Version = Sheet.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, string form, CancellationToken cancellationToken)
    {
        var problem = await saveWorksheet.ExecuteAsync(new(token, form, Given(), Version), cancellationToken);
        if (problem is null)
        {
            return Redirect(WriterPage.Worksheet(token, form));
        }

        Conflict = problem == Problem.Conflict;
        return await LoadAsync(token, form, cancellationToken) ?? this.PageWith(problem);
    }

    /// <summary>What was just typed, or else what is kept.</summary>
    public string AnswerTo(FormQuestion question) =>
        HttpMethods.IsPost(Request.Method) ? Given().GetValueOrDefault(question.Code, "") : Sheet.AnswerTo(question);

    private Dictionary<string, string> Given() => Answers
        .Select(pair => (pair.Key, Value: (pair.Value ?? "").Trim()))
        .Concat(Many.Select(pair => (pair.Key, Value: string.Join('|', pair.Value))))
        .Where(pair => pair.Value.Length > 0)
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private async Task<IActionResult?> LoadAsync(string token, string form, CancellationToken cancellationToken)
    {
        var sheet = await getWorksheet.ExecuteAsync(new(token, form), cancellationToken);
        if (!sheet.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (Sheet, Desk, Address) = (sheet.Value, WriterPage.Desk(token), WriterPage.Worksheet(token, form));
        return null;
    }
}
