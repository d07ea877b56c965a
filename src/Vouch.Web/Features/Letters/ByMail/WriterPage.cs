using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Letters;
using Vouch.Domain;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>What the pages behind a writer's link have in common.</summary>
internal static class WriterPage
{
    /// <summary>Where a link leads that was used, has expired or never was: all three look the same.</summary>
    public const string ClosedPath = "/by-mail/closed";

    /// <summary>A PDF, always as a download: it is never shown from our own origin. A link that opens nothing leads where all such links lead.</summary>
    public static IActionResult Download(Result<LetterFile> file) => file.Succeeded
        ? new FileContentResult(file.Value.Content, MediaTypeNames.Application.Pdf) { FileDownloadName = file.Value.Name }
        : new RedirectResult(ClosedPath);

    // Written out, because generated addresses are lower case and a token is not.
    public static string Invitation(string token) => $"/by-mail/letter/{token}";

    public static string Desk(string token) => $"/by-mail/write/{token}";

    public static string Letters(string token) => $"/by-mail/letters/{token}";

    public static string Mirror(string token) => $"/by-mail/mirror/{token}";

    public static string Paper(string token) => $"/by-mail/write/{token}/paper";

    public static string Upload(string token) => $"/by-mail/write/{token}/upload";

    public static string Phrases(string token) => $"/by-mail/write/{token}/phrases";

    public static string Assistant(string token) => $"/by-mail/write/{token}/assistant";

    public static string Versions(string token) => $"/by-mail/write/{token}/versions";

    public static string Worksheet(string token, string form) => $"/by-mail/write/{token}/worksheet/{form}";

    public static string HandOver(string token) => $"/by-mail/write/{token}/hand-over";
}
