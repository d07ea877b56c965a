namespace Vouch.Domain.Invitations;

/// <summary>A line of an office's list, and what it comes to.</summary>
/// <param name="Line">Where it stands in the list, from 1.</param>
/// <param name="Details">Null for a line that cannot be read.</param>
/// <param name="Says">What is wrong and how to mend it, the line it repeats, or since when the person is invited.</param>
public sealed record ListedPerson(int Line, InvitationDetails? Details, ListedOutcome Outcome, string? Says)
{
    /// <summary>Sorts the lines of a list. Each has exactly one outcome, and no address is invited twice, whatever the list.</summary>
    /// <param name="lines">The lines in their order, each read or refused.</param>
    /// <param name="here">Addresses that have an account.</param>
    /// <param name="earlier">The invitation an address had before.</param>
    public static IReadOnlyList<ListedPerson> Sort(
        IEnumerable<(int Line, Result<InvitationDetails> Read)> lines, IReadOnlySet<string> here, IReadOnlyDictionary<string, Invitation> earlier, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(here);
        ArgumentNullException.ThrowIfNull(earlier);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lines.Select(line => Of(line.Line, line.Read))];

        ListedPerson Of(int line, Result<InvitationDetails> read)
        {
            if (read.Problem is { } problem)
            {
                return new(line, null, ListedOutcome.Wrong, problem.Message);
            }

            var details = read.Value;
            if (!first.TryAdd(details.Email, line))
            {
                return new(line, details, ListedOutcome.Repeated, $"The address stands on line {first[details.Email]} already.");
            }

            return here.Contains(details.Email) ? new(line, details, ListedOutcome.AlreadyHere, null)
                : earlier.TryGetValue(details.Email, out var invitation) ? new(line, details, ListedOutcome.InvitedBefore, Story(invitation, now))
                : new(line, details, ListedOutcome.WillBeInvited, null);
        }
    }

    private static string Story(Invitation invitation, DateTimeOffset now) => FormattableString.Invariant(invitation.Status switch
    {
        InvitationStatus.Declined => $"Declined on {invitation.ClosedAt:MMMM d, yyyy}.",
        InvitationStatus.Withdrawn => $"Withdrawn on {invitation.ClosedAt:MMMM d, yyyy}; send it again from the list of invitations.",
        InvitationStatus.Accepted => (FormattableString)$"Joined on {invitation.ClosedAt:MMMM d, yyyy}.",
        _ => invitation.HasExpired(now)
            ? $"Expired on {invitation.ExpiresAt:MMMM d, yyyy}; send it again from the list of invitations."
            : (FormattableString)$"Written to on {invitation.SentAt:MMMM d, yyyy}.",
    });
}
