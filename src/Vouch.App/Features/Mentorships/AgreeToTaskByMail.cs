using Vouch.App.Links;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor agrees to a task's credit from a mail, or proposes another.</summary>
public sealed class AgreeToTaskByMail(SignedLinks links, EditTask editTask)
{
    /// <param name="Other">Null to agree to the task as it was read.</param>
    public sealed record Command(string Token, DateTimeOffset ProposedAt, EditTask.Change? Other);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await links.FindAsync(command.Token, LinkPurpose.AgreeToTask, cancellationToken) is { } link
            ? await editTask.ExecuteAsync(
                new(new(link.TargetId), link.PersonId, (EditTask.Edit?)command.Other ?? new EditTask.Agree(command.ProposedAt)), cancellationToken)
            : ByMailProblems.LinkNoLongerWorks;
}
