using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor signs a compact from a mail, without an account.</summary>
public sealed class AnswerCompactByMail(SignedLinks links, AnswerCompact answerCompact)
{
    public sealed record Command(string Token, CompactTerms? Terms, string Signature);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await links.FindAsync(command.Token, LinkPurpose.SignCompact, cancellationToken) is { } link
            // Answering ends every link to this compact, this one with them.
            ? await answerCompact.ExecuteAsync(new(new(link.TargetId), link.PersonId, command.Terms, command.Signature), cancellationToken)
            : ByMailProblems.LinkNoLongerWorks;
}
