namespace Vouch.Domain.Letters;

/// <summary>The trainee's decision about reading the letter, which sends the request.</summary>
public sealed partial class LetterRequest
{
    public AccessChoice Access { get; private set; }

    public Waiver? Waiver { get; private set; }

    /// <summary>The waiver counts now: what is signed from here on stays closed to the trainee.</summary>
    public bool AccessWaived => Waiver is { IsInForce: true };

    /// <summary>Sends the request. Either access choice sends it just the same; only no choice does not.</summary>
    public Problem? Send(AccessChoice access, string? signature, string traineeName, DateTimeOffset now)
    {
        if (Status != LetterRequestStatus.Draft)
        {
            return LetterProblems.NotADraft;
        }

        if (access == AccessChoice.Undecided)
        {
            return LetterProblems.AccessUndecided;
        }

        if (access == AccessChoice.Waived)
        {
            var waiver = Letters.Waiver.Sign(signature, traineeName, now);
            if (waiver.Problem is { } problem)
            {
                return problem;
            }

            Waiver = waiver.Value;
        }

        Access = access;
        RequestedAt = now;
        MoveTo(LetterRequestStatus.Requested);
        return null;
    }

    /// <summary>Why a writer does not sign who was shown other terms than hold by now: whom one writes for changes what one writes.</summary>
    /// <param name="waivedAsShown">Whether the writer was told that the trainee will not read the letter.</param>
    public Problem? WhyOtherTerms(bool waivedAsShown) => waivedAsShown == AccessWaived ? null : LetterProblems.AccessChanged;

    /// <summary>Ends the waiver for what happens from now on; a letter already signed stays closed.</summary>
    public Problem? RevokeWaiver(PersonId by, string? signature, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        Version++;
        return Waiver is null ? LetterProblems.NoWaiver : Waiver.Revoke(signature, now);
    }
}
