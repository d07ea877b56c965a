namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>A phrase compiled to a few instructions, run over the words of one sentence.</summary>
internal sealed class PhraseProgram(Instruction[] code, int[]? anchors)
{
    /// <summary>Atoms of which at least one stands in every match; null when no single word is certain.</summary>
    public IReadOnlyList<int>? Anchors { get; } = anchors;

    /// <summary>Finds the first match at or after <paramref name="from"/>.</summary>
    /// <returns>Index of the first and one past the last word, or null.</returns>
    public (int First, int End)? Find(in SentenceView sentence, int from = 0)
    {
        for (var start = from; start < sentence.Count; start++)
        {
            var end = Run(sentence, 0, start, start);
            if (end > start)
            {
                return (start, end);
            }
        }

        return null;
    }

    private int Run(in SentenceView sentence, int pc, int at, int start, bool landed = false)
    {
        while (true)
        {
            var instruction = code[pc];
            switch (instruction.Operation)
            {
                case Operation.Word:
                    if (at >= sentence.Count || (at > start && !landed && sentence.BreaksBefore(at)) || !sentence.Has(at, instruction.Argument))
                    {
                        return -1;
                    }

                    landed = false;
                    at++;
                    pc++;
                    break;
                case Operation.Any:
                    if (at >= sentence.Count || (at > start && sentence.BreaksBefore(at)) || sentence.IsNegation(at))
                    {
                        return -1;
                    }

                    at++;
                    pc++;
                    break;
                case Operation.Whatever:
                    if (at >= sentence.Count)
                    {
                        return -1;
                    }

                    at++;
                    pc++;
                    break;
                case Operation.Land:
                    landed = true;
                    pc++;
                    break;
                case Operation.Not:
                    if (at < sentence.Count && sentence.Has(at, instruction.Argument))
                    {
                        return -1;
                    }

                    pc++;
                    break;
                case Operation.Start:
                    if (at != 0)
                    {
                        return -1;
                    }

                    pc++;
                    break;
                case Operation.End:
                    if (at < sentence.Count && !sentence.CommaBefore(at))
                    {
                        return -1;
                    }

                    pc++;
                    break;
                case Operation.Jump:
                    pc = instruction.Argument;
                    break;
                case Operation.Split:
                    var end = Run(sentence, instruction.Argument, at, start, landed);
                    if (end >= 0)
                    {
                        return end;
                    }

                    pc = instruction.Other;
                    break;
                default:
                    return at;
            }
        }
    }
}

internal enum Operation
{
    Word,
    Any,

    /// <summary>One word whatever it is, and whatever stands before it.</summary>
    Whatever,

    /// <summary>The next word may stand behind a semicolon, colon or dash.</summary>
    Land,
    Not,
    Start,
    End,
    Jump,

    /// <summary>Tries <see cref="Instruction.Argument"/> first, then <see cref="Instruction.Other"/>.</summary>
    Split,
    Accept,
}

internal readonly record struct Instruction(Operation Operation, int Argument = 0, int Other = 0);
