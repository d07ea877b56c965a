using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor answers an invitation from a mail. The link stays good until the meeting is over: plans change.</summary>
public sealed class RespondToMeetingByMail(SignedLinks links, RespondToMeeting respond)
{
    public sealed record Command(string Token, MeetingAnswer Answer, string Note, DateOnly? Day, TimeOnly? Time);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await links.FindAsync(command.Token, LinkPurpose.RespondToMeeting, cancellationToken) is { } link
            ? await respond.ExecuteAsync(
                new(new(link.TargetId), link.PersonId, command.Answer, command.Note, command.Day, command.Time), cancellationToken)
            : ByMailProblems.LinkNoLongerWorks;
}
