using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor without an account lets us know when they are busy, or takes it back, from the page a mail leads to.</summary>
public sealed class ShareBusyTimesByMail(MentorDesk desk, ShareBusyTimes share, ForgetBusyTimes forget)
{
    /// <param name="Forget">Whether what is known is taken away; the rest is then of no matter.</param>
    public sealed record Command(string Token, string? Address, byte[]? File, bool Forget = false);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await desk.OwnerAsync(command.Token, cancellationToken) is not { } mentorId)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        if (!command.Forget)
        {
            return await share.ExecuteAsync(new(mentorId, command.Address, command.File), cancellationToken);
        }

        await forget.ExecuteAsync(mentorId, cancellationToken);
        return null;
    }
}
