using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class SignCompactModel(GetCompactByMail get, AnswerCompactByMail answer) : ByMailPage<GetCompactByMail.View>, ICompactForm
{
    public bool IsChanging { get; private set; }

    [BindProperty]
    public int? MeetEveryDays { get; set; }

    [BindProperty]
    public string? Channels { get; set; }

    [BindProperty]
    public string? Preparation { get; set; }

    [BindProperty]
    public string? Confidentiality { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public string? Ending { get; set; }

    [BindProperty]
    public string? SignedName { get; set; }

    /// <summary>The signature under a changed text; a field of its own, so that both forms may stand on one page.</summary>
    [BindProperty]
    public string? ChangedName { get; set; }

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken) => ActAsync(
        view => $"Signed. {view.TraineeName} hears of it now.",
        () => answer.ExecuteAsync(new(Token, Terms: null, SignedName ?? ""), cancellationToken),
        cancellationToken);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        IsChanging = true;
        return ActAsync(
            view => $"{view.TraineeName} sees what you changed and will sign or answer.",
            () => answer.ExecuteAsync(new(Token, this.Terms(), ChangedName ?? ""), cancellationToken),
            cancellationToken);
    }

    protected override Task<Result<GetCompactByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token), cancellationToken);

    protected override void Fill(GetCompactByMail.View view) => CompactFormTerms.Fill(this, view.Terms);
}
