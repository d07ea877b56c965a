using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>How exactly a number is meant.</summary>
internal enum Wording
{
    Exactly,
    AtLeast,
    AtMost,
    About,
}

internal static class WordingBefore
{
    /// <summary>Reads "more than", "at least", "fewer than", "up to", "nearly" before a number, "or more" and "or so" after it.</summary>
    public static Wording Of(Quantity quantity, Token[] tokens)
    {
        var first = quantity.First > 1 && tokens[quantity.First - 1].Word == "a" ? quantity.First - 1 : quantity.First; // "more than a hundred"
        var near = first > 0 ? tokens[first - 1].Word : "";
        var far = first > 1 ? tokens[first - 2].Word : "";
        var after = quantity.Last + 2 < tokens.Length && tokens[quantity.Last + 1].Word == "or" ? tokens[quantity.Last + 2].Word : "";
        return (far, near, after) switch
        {
            (_, _, "more") => Wording.AtLeast,
            (_, _, "fewer" or "less") => Wording.AtMost,
            (_, _, "so") => Wording.About,
            ("more" or "greater" or "longer" or "better" or "other" or "rather", "than", _) or ("at", "least", _) or ("well", "over", _)
                or (_, "over" or "exceeding" or "beyond" or "past", _) => Wording.AtLeast,
            ("fewer" or "less" or "under" or "lower", "than", _) or ("at", "most", _) or ("up", "to", _) or ("just", "under", _) or (_, "under" or "below" or "within", _) => Wording.AtMost,
            (_, "about" or "around" or "roughly" or "approximately" or "nearly" or "almost" or "some" or "close" or "circa", _) or ("close", "to", _) => Wording.About,
            _ => Wording.Exactly,
        };
    }
}
