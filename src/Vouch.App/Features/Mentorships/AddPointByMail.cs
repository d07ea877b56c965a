using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor adds a point to the agenda from a mail.</summary>
public sealed class AddPointByMail(SignedLinks links, EditAgenda editAgenda)
{
    public sealed record Command(string Token, AgendaKind Kind, string Text);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await links.FindAsync(command.Token, LinkPurpose.RespondToMeeting, cancellationToken) is { } link
            ? await editAgenda.ExecuteAsync(
                new(new(link.TargetId), link.PersonId, new EditAgenda.Add(command.Kind, command.Text)), cancellationToken)
            : ByMailProblems.LinkNoLongerWorks;
}
