using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>A page on which a writer signs: what stands under the letter, typed once and kept for the next (<c>_Signer.cshtml</c>).</summary>
public abstract class SigningPage : PageModel
{
    [BindProperty]
    public string? SignedAs { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? SignerTitle { get; set; }

    [BindProperty]
    public string? Institution { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public WriterRole Role { get; set; }

    /// <summary>What this page says of the trainee's right to read; a signature counts only under these terms.</summary>
    [BindProperty]
    public bool AccessWaived { get; set; }

    /// <summary>The page tells the terms that hold now, whatever an earlier one told.</summary>
    protected void Tell(bool accessWaived)
    {
        ModelState.Remove(nameof(AccessWaived));
        AccessWaived = accessWaived;
    }

    protected void Fill(SignedLetters.Signer? signer)
    {
        if (signer is not null)
        {
            (SignedAs, SignerTitle, Institution, Contact, Role) = signer;
        }
    }
}
