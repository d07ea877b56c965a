using Vouch.App.Links;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor answers an application from a mail.</summary>
public sealed class AnswerApplicationByMail(SignedLinks links, AnswerApplication answer)
{
    public sealed record Command(string Token, bool Accept, string Reason);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await links.FindAsync(command.Token, LinkPurpose.AnswerApplication, cancellationToken) is { } link
            ? await answer.ExecuteAsync(new(new(link.TargetId), link.PersonId, command.Accept, command.Reason), cancellationToken)
            : ByMailProblems.LinkNoLongerWorks;
}
