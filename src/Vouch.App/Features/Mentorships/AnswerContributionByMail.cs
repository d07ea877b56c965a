using Vouch.App.Links;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor confirms a contribution from a mail, without an account.</summary>
public sealed class AnswerContributionByMail(SignedLinks links, AnswerContribution answer)
{
    public sealed record Command(string Token, bool Confirm, string Note);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await links.FindAsync(command.Token, LinkPurpose.ConfirmContribution, cancellationToken) is { } link
            // Answering ends every link to this contribution, this one with them.
            ? await answer.ExecuteAsync(new(new(link.TargetId), link.PersonId, command.Confirm, command.Note), cancellationToken)
            : ByMailProblems.LinkNoLongerWorks;
}
