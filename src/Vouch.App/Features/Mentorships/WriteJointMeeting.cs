using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>Whoever comes writes the shared agenda and notes, or adds a point by the link of a mail.</summary>
public sealed class WriteJointMeeting(AppDbContext db, SignedLinks links)
{
    public sealed record Command(JointMeetingId Id, PersonId By, string Agenda, string Notes, int TextVersion);

    public sealed record Point(string Token, string Text);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await db.JointMeetingOfAsync(command.Id, command.By, cancellationToken) is { } joint
            ? joint.Write(command.By, command.Agenda, command.Notes, command.TextVersion) ?? await db.TrySaveAsync(cancellationToken)
            : Problem.NotFound;

    public async Task<Problem?> AddAsync(Point point, CancellationToken cancellationToken) =>
        await links.FindAsync(point.Token, LinkPurpose.RespondToJointMeeting, cancellationToken) is { } link
            && await db.JointMeetingOfAsync(new(link.TargetId), link.PersonId, cancellationToken) is { } joint
                ? joint.AddPoint(link.PersonId, point.Text) ?? await db.TrySaveAsync(cancellationToken)
                : ByMailProblems.LinkNoLongerWorks;
}
