namespace Vouch.Domain.Letters;

/// <summary>
/// A trainee's signed waiver of the right to read one letter (34 CFR 99.12): in writing, signed, never a condition of
/// anything, and revocable for what happens after the revocation.
/// </summary>
public sealed class Waiver
{
    private Waiver()
    {
    }

    /// <summary>The name as the trainee typed it.</summary>
    public string SignedAs { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    public string? RevokedAs { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool IsInForce => RevokedAt is null;

    public static Result<Waiver> Sign(string? typedName, string traineeName, DateTimeOffset now) =>
        IsSignature(typedName, traineeName)
            ? new Waiver { SignedAs = typedName!.Trim(), SignedAt = now }
            : LetterProblems.SignatureDiffers;

    internal Problem? Revoke(string? typedName, DateTimeOffset now)
    {
        if (!IsInForce)
        {
            return LetterProblems.WaiverAlreadyRevoked;
        }

        if (!IsSignature(typedName, SignedAs))
        {
            return LetterProblems.SignatureDiffers;
        }

        RevokedAs = typedName!.Trim();
        RevokedAt = now;
        return null;
    }

    // A typed signature counts when it is the person's own name; spacing and case are how one types, not who one is.
    private static bool IsSignature(string? typedName, string name) =>
        !string.IsNullOrWhiteSpace(typedName)
        && string.Equals(Words(typedName), Words(name), StringComparison.OrdinalIgnoreCase);

    private static string Words(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
