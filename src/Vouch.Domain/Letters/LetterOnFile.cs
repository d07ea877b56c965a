using System.Linq.Expressions;

namespace Vouch.Domain.Letters;

/// <summary>That a signed letter exists and what it is good for; nothing of what it says.</summary>
/// <param name="Specialty">Empty when the letter was not written for one.</param>
public sealed record LetterOnFile(LetterPurpose Purpose, string Specialty, WriterRole WriterRole)
{
    /// <summary>Reads only these three columns, wherever letters are counted.</summary>
    public static Expression<Func<Letter, LetterOnFile>> Projection { get; } =
        letter => new LetterOnFile(letter.Purpose, letter.Specialty, letter.WriterRole);
}
