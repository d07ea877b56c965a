namespace Vouch.Domain.Letters;

/// <summary>A writer's own paper: the letterhead's picture and a picture of the signature. Nobody else may see or use it.</summary>
public sealed class Stationery
{
    private Stationery()
    {
    }

    public PersonId WriterId { get; private set; }

    public Confidential? Letterhead { get; private set; }

    public Confidential? Signature { get; private set; }

    public int Version { get; private set; }

    public static Stationery Of(PersonId writer) => new() { WriterId = writer };

    public bool MayBeUsedBy(PersonId person) => person == WriterId;

    public byte[]? Picture(LetterPicture which) => (which == LetterPicture.Letterhead ? Letterhead : Signature)?.ReadBytes();

    /// <param name="picture">Null takes it away.</param>
    public void Put(LetterPicture which, byte[]? picture)
    {
        var kept = picture is null ? null : Confidential.Of(picture);
        if (which == LetterPicture.Letterhead)
        {
            Letterhead = kept;
        }
        else
        {
            Signature = kept;
        }

        Version++;
    }
}
