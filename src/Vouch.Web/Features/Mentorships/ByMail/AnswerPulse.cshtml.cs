using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships.ByMail;

/// <summary>How it is going, by the link of a mail. The answer may be changed with the same link until the next question.</summary>
public sealed class AnswerPulseModel(GetPulse get, AnswerPulse answer) : ByMailPage<GetPulse.View>
{
    [BindProperty]
    public PulseFeeling? Feeling { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public bool WantsACall { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        _ => WantsACall ? "Your answer is kept, and the office knows that you would like a call." : "Your answer is kept. Only you see it.",
        () => answer.ExecuteAsync(new(Token, default, default, Feeling ?? (PulseFeeling)(-1), Words ?? "", WantsACall), cancellationToken),
        cancellationToken);

    protected override Task<Result<GetPulse.View>> ReadAsync(CancellationToken cancellationToken) => get.ExecuteAsync(new(Token), cancellationToken);

    protected override void Fill(GetPulse.View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        (Words, WantsACall) = (view.Open?.Words, view.Open?.WantsACall ?? false);
    }
}
