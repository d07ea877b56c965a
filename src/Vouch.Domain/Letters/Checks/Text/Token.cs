namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>One word of a letter: its lower-case base form and where it stands.</summary>
/// <param name="Word">Lower case, straight apostrophes, contractions taken apart, possessive ending removed.</param>
/// <param name="Start">First UTF-16 unit in the source.</param>
/// <param name="End">One past the last UTF-16 unit in the source.</param>
/// <param name="Marks">What the spelling says.</param>
/// <param name="Break">The strongest punctuation between this word and the one before it.</param>
internal readonly record struct Token(string Word, int Start, int End, TokenMarks Marks, Break Break)
{
    public bool Is(TokenMarks mark) => (Marks & mark) != 0;
}

[Flags]
internal enum TokenMarks
{
    None = 0,
    Capital = 1,
    SentenceStart = 2,
    Possessive = 4,
    Number = 8,
    Percent = 16,

    /// <summary>Part of a person's or a place's name, as far as spelling and surroundings tell.</summary>
    Name = 32,
    AllCapitals = 64,
}

internal enum Break
{
    None,
    Comma,

    /// <summary>Semicolon, colon or dash: no phrase reaches across it.</summary>
    Strong,
}
