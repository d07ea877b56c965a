using System.Globalization;

namespace Vouch.Domain.Instruments;

/// <summary>What somebody answered for themselves. Only they read it, and nothing that is said of them to others rests on it.</summary>
public sealed class InstrumentAnswers
{
    private InstrumentAnswers()
    {
    }

    public PersonId PersonId { get; private set; }

    /// <summary>Code of the instrument.</summary>
    public string Instrument { get; private set; } = "";

    /// <summary>One digit for each item; a dash where it was skipped.</summary>
    public Confidential Answers { get; private set; } = Confidential.Of("");

    public DateTimeOffset AnsweredAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static Result<InstrumentAnswers> OfMiniIpip(PersonId person, IReadOnlyList<int?> answers, DateTimeOffset now)
    {
        var kept = new InstrumentAnswers { PersonId = person, Instrument = MiniIpip.Code };
        return kept.Answer(answers, now) is { } problem ? problem : kept;
    }

    public Problem? Answer(IReadOnlyList<int?> answers, DateTimeOffset now)
    {
        if (MiniIpip.Check(answers) is { } problem)
        {
            return problem;
        }

        Answers = Confidential.Of(string.Concat(answers.Select(answer => answer?.ToString(CultureInfo.InvariantCulture) ?? "-")));
        AnsweredAt = now;
        return null;
    }

    public bool MayBeReadBy(PersonId reader) => reader == PersonId;

    public IReadOnlyList<int?> Read() => [.. Answers.ReadText().Select(digit => digit == '-' ? (int?)null : digit - '0')];
}
