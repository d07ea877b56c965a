using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A writer's ways in: to answer a request, and to write the letter. Each opens one request and nothing else.</summary>
public sealed class WriterLinks(AppDbContext db, SignedLinks links, IOptionsMonitor<SiteOptions> site, TimeProvider clock)
{
    private static readonly TimeSpan AfterDeadline = TimeSpan.FromDays(LetterRequest.DaysOfGrace);

    public string ToAnswer(LetterRequest request) =>
        site.CurrentValue.Link($"/by-mail/letter/{Issue(request, LinkPurpose.AnswerLetterRequest)}");

    public string ToWrite(LetterRequest request) => site.CurrentValue.Link(DeskPath(IssueToWrite(request)));

    /// <summary>A new link to the desk, as its bare token.</summary>
    public string IssueToWrite(LetterRequest request) => Issue(request, LinkPurpose.WriteLetter);

    public static string DeskPath(string token) => $"/by-mail/write/{token}";

    /// <summary>The request a token opens, tracked, with its link; null when it opens nothing (any more).</summary>
    public async Task<Opened?> OpenAsync(string token, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, purpose, cancellationToken) is not { } link)
        {
            return null;
        }

        var request = await db.Set<LetterRequest>()
            .SingleOrDefaultAsync(r => r.Id == new LetterRequestId(link.TargetId), cancellationToken);
        return request is not null && request.WorkMayBeSeenBy(link.PersonId) ? new Opened(request, link) : null;
    }

    /// <summary>A delegate's way to the desk.</summary>
    public string ToPrepare(LetterRequest request, PersonId assistant) =>
        site.CurrentValue.Link(DeskPath(Issue(request, LinkPurpose.PrepareLetter, assistant)));

    /// <summary>A writer's way to all their letters; it lives as long as a digest is of use.</summary>
    public string ToAllLetters(PersonId writer) =>
        site.CurrentValue.Link($"/by-mail/letters/{links.Issue(writer, LinkPurpose.SeeMyLetters, writer.Value, TimeSpan.FromDays(60))}");

    /// <summary>The desk of a request, opened by its writer's or its delegate's link.</summary>
    public async Task<Opened?> OpenDeskAsync(string token, CancellationToken cancellationToken) =>
        await OpenAsync(token, LinkPurpose.WriteLetter, cancellationToken)
        ?? await OpenAsync(token, LinkPurpose.PrepareLetter, cancellationToken);

    /// <summary>Whose letters a link shows; null when it shows none (any more).</summary>
    public async Task<PersonId?> OpenAllLettersAsync(string token, CancellationToken cancellationToken) =>
        (await links.FindAsync(token, LinkPurpose.SeeMyLetters, cancellationToken))?.PersonId;

    /// <summary>Ends the delegate's links of a request.</summary>
    public Task EndDelegationAsync(LetterRequest request, CancellationToken cancellationToken) =>
        links.RevokeAsync(request.Id.Value, LinkPurpose.PrepareLetter, cancellationToken);

    /// <summary>Ends every link of a request that is over.</summary>
    public async Task CloseAsync(LetterRequest request, CancellationToken cancellationToken)
    {
        await links.RevokeAsync(request.Id.Value, LinkPurpose.AnswerLetterRequest, cancellationToken);
        await links.RevokeAsync(request.Id.Value, LinkPurpose.WriteLetter, cancellationToken);
        await EndDelegationAsync(request, cancellationToken);
    }

    private string Issue(LetterRequest request, LinkPurpose purpose, PersonId? person = null)
    {
        var untilDeadline = request.DeadlineOn.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc) - clock.GetUtcNow();
        var lifetime = (untilDeadline > TimeSpan.Zero ? untilDeadline : TimeSpan.Zero) + AfterDeadline;
        return links.Issue(person ?? request.WriterId, purpose, request.Id.Value, lifetime);
    }

    public sealed record Opened(LetterRequest Request, SignedLink Link)
    {
        /// <summary>Who has the link: the writer, or the delegate.</summary>
        public PersonId Actor => Link.PersonId;

        public PersonId Writer => Request.WriterId;

        public bool IsWriter => Actor == Writer;
    }
}
