namespace Vouch.Domain.Letters;

/// <summary>Where a letter is in its life. "Delivered" is not a state: no service tells us, so a person confirms.</summary>
public enum LetterRequestStatus
{
    /// <summary>The trainee is still preparing the request; the writer knows nothing of it.</summary>
    Draft,
    Requested,
    Accepted,
    Declined,
    Writing,
#pragma warning disable CA1720 // A letter is signed; no number type is meant.
    Signed,
#pragma warning restore CA1720

    /// <summary>The writer has uploaded the letter to every service it was asked for.</summary>
    HandedOver,

    /// <summary>Somebody saw the letter in every service's portal.</summary>
    Confirmed,
    Withdrawn,

    /// <summary>The deadline is past, the time of grace too, and nothing was signed.</summary>
    Expired,
}
