using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Letters;
using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetWritingDeskModel(
    GetWritingDesk getWritingDesk, SaveDraft saveDraft, OutlineDraft outlineDraft, InsertPhrase insertPhrase, SignLetter signLetter,
    KeepSignedLetter keepSignedLetter, NameDelegate nameDelegate, EndDelegation endDelegation, DeclineLetter declineLetter) : SigningPage
{
    [BindProperty, DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ApplicantPronouns? Pronouns { get; set; }

    /// <summary>Items to take notes from; none for all.</summary>
    [BindProperty]
    public List<int> Items { get; set; } = [];

    [BindProperty]
    public DeclineReason? Reason { get; set; }

    [BindProperty]
    public string? Suggestion { get; set; }

    [BindProperty]
    public string? DelegateName { get; set; }

    [BindProperty, DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    public GetWritingDesk.View Desk { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public string Token { get; private set; } = "";

    /// <summary>The draft was saved elsewhere since this page was shown.</summary>
    public bool Conflict { get; private set; }

    /// <summary>Naming an assistant was refused: its form stays open.</summary>
    public bool IsNaming => Has(nameof(Email));

    /// <summary>Stepping back was refused: its form stays open.</summary>
    public bool IsSteppingBack => Has(nameof(Suggestion));

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        ShowKept();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string token, CancellationToken cancellationToken) =>
        await AfterAsync(token, await saveDraft.ExecuteAsync(new(token, Text ?? "", Version, Pronouns: Pronouns), cancellationToken), cancellationToken);

    /// <summary>What the writer typed, saved by itself; the page that comes back gives the checks and the new version.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string token, CancellationToken cancellationToken) =>
        await AfterAsync(token, await saveDraft.ExecuteAsync(new(token, Text ?? "", Version, IsAutomatic: true, Pronouns), cancellationToken), cancellationToken);

    /// <summary>Nothing typed is left behind on the way to the assistant.</summary>
    public async Task<IActionResult> OnPostAssistantAsync(string token, CancellationToken cancellationToken) =>
        await saveDraft.ExecuteAsync(new(token, Text ?? "", Version, Pronouns: Pronouns), cancellationToken) is { } problem
            ? await AfterAsync(token, problem, cancellationToken)
            : Redirect(WriterPage.Assistant(token));

    public async Task<IActionResult> OnPostOutlineAsync(string token, CancellationToken cancellationToken) =>
        await AfterAsync(token, await outlineDraft.ExecuteAsync(new(token, Text ?? "", Version, Items), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostInsertPhraseAsync(string token, OwnPhraseId phrase, CancellationToken cancellationToken) =>
        await AfterAsync(
            token,
            await insertPhrase.ExecuteAsync(new(token, phrase, Text ?? "", Version, Pronouns ?? ApplicantPronouns.Unsaid), cancellationToken),
            cancellationToken);

    public async Task<IActionResult> OnPostSignAsync(string token, CancellationToken cancellationToken)
    {
        var problem = await signLetter.ExecuteAsync(
            new(token, Text ?? "", Version, SignedAs, SignerTitle, Institution, Contact, Role, AccessWaived, Pronouns), cancellationToken);
        return problem is null
            ? Redirect(WriterPage.HandOver(token))
            : await AfterAsync(token, problem, cancellationToken);
    }

    /// <summary>Leaves the signed letter as it is.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string token, CancellationToken cancellationToken) =>
        await keepSignedLetter.ExecuteAsync(new(token), cancellationToken) is { } problem
            ? await AfterAsync(token, problem, cancellationToken)
            : Redirect(WriterPage.HandOver(token));

    public async Task<IActionResult> OnPostNameDelegateAsync(string token, CancellationToken cancellationToken) =>
        await AfterAsync(token, await nameDelegate.ExecuteAsync(new(token, DelegateName, Email), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostEndDelegationAsync(string token, CancellationToken cancellationToken) =>
        await AfterAsync(token, await endDelegation.ExecuteAsync(new(token), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostDeclineAsync(string token, CancellationToken cancellationToken)
    {
        var problem = await declineLetter.ExecuteAsync(new(token, LinkPurpose.WriteLetter, Reason ?? DeclineReason.Other, Suggestion), cancellationToken);
        return problem is null ? RedirectToPage("LetterDeclined") : await AfterAsync(token, problem, cancellationToken);
    }

    private async Task<IActionResult> AfterAsync(string token, Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
        {
            return Redirect(WriterPage.Desk(token));
        }

        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!Has(nameof(Text)))
        {
            ShowKept();
            return this.PageWith(problem);
        }

        Conflict = problem == Problem.Conflict;

        // What was typed stays; the version becomes the stored one unless somebody else saved meanwhile.
        if (problem != Problem.Conflict)
        {
            ModelState.Remove(nameof(Version));
            Version = Desk.Version;
        }

        return this.PageWith(problem);
    }

    private bool Has(string field) => HttpMethods.IsPost(Request.Method) && Request.Form.ContainsKey(field);

    // Naming a delegate and stepping back are forms of their own: they bring no text, and the editor must not be emptied by them.
    private void ShowKept()
    {
        ModelState.Remove(nameof(Version));
        (Text, Version, Pronouns) = (Desk.Text, Desk.Version, Desk.Pronouns);
        Fill(Desk.Signer);
    }

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var desk = await getWritingDesk.ExecuteAsync(new(token), cancellationToken);
        if (!desk.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        if (desk.Value.IsSigned)
        {
            return Redirect(WriterPage.HandOver(token));
        }

        (Desk, Address, Token) = (desk.Value, WriterPage.Desk(token), token);
        Tell(Desk.AccessWaived);
        return null;
    }
}
