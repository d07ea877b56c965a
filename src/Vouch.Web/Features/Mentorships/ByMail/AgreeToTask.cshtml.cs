using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class AgreeToTaskModel(GetTaskByMail get, AgreeToTaskByMail agree) : ByMailPage<GetTaskByMail.View>
{
    public bool IsChanging { get; private set; }

    [BindProperty]
    public CreditKind Credit { get; set; }

    [BindProperty]
    public string? CreditDetail { get; set; }

    public Task<IActionResult> OnPostAgreeAsync(long proposedTicks, CancellationToken cancellationToken) => ActAsync(
        view => $"Agreed. {view.TraineeName} can begin.",
        () => agree.ExecuteAsync(
            new(Token, new DateTimeOffset(Math.Clamp(proposedTicks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero), Other: null), cancellationToken),
        cancellationToken);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        IsChanging = true;
        return ActAsync(
            view => $"{view.TraineeName} is asked whether that is right.",
            () => agree.ExecuteAsync(
                new(Token, default, new EditTask.Change(View!.Text with { CreditDetail = CreditDetail ?? "" }, Credit, View.DueOn)), cancellationToken),
            cancellationToken);
    }

    protected override Task<Result<GetTaskByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token), cancellationToken);

    protected override void Fill(GetTaskByMail.View view) => (Credit, CreditDetail) = (view.Credit, view.Text.CreditDetail);
}
