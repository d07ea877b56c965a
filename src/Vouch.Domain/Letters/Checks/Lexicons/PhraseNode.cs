namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>A part of a parsed phrase; knows how to become instructions and which words it cannot do without.</summary>
internal abstract record PhraseNode
{
    public abstract void Emit(List<Instruction> code);

    /// <summary>Atoms of which one must occur, the fewest that are certain; null when none is.</summary>
    public virtual IReadOnlyList<int>? Required() => null;

    /// <summary>The required words are so common that most sentences have one; a phrase is better found by another part.</summary>
    public virtual bool RequiresCommon => false;

    public sealed record OneOf(int Atom, bool IsCommon) : PhraseNode
    {
        public override bool RequiresCommon => IsCommon;

        public override void Emit(List<Instruction> code) => code.Add(new Instruction(Operation.Word, Atom));

        public override IReadOnlyList<int> Required() => [Atom];
    }

    public sealed record Unlike(int Atom) : PhraseNode
    {
        public override void Emit(List<Instruction> code) => code.Add(new Instruction(Operation.Not, Atom));
    }

    public sealed record Edge(Operation Operation) : PhraseNode
    {
        public override void Emit(List<Instruction> code) => code.Add(new Instruction(Operation));
    }

    /// <summary>Up to so many free words, as few as will do.</summary>
    public sealed record Gap(int AtMost) : PhraseNode
    {
        public override void Emit(List<Instruction> code)
        {
            var end = code.Count + (2 * AtMost);
            for (var i = 0; i < AtMost; i++)
            {
                code.Add(new Instruction(Operation.Split, end, code.Count + 1));
                code.Add(new Instruction(Operation.Any));
            }
        }
    }

    /// <summary>Up to so many free words, negations and semicolons among them: what was then and what is now stand far apart.</summary>
    public sealed record Leap(int AtMost) : PhraseNode
    {
        public override void Emit(List<Instruction> code)
        {
            var end = code.Count + (2 * AtMost);
            for (var i = 0; i < AtMost; i++)
            {
                code.Add(new Instruction(Operation.Split, end, code.Count + 1));
                code.Add(new Instruction(Operation.Whatever));
            }

            code.Add(new Instruction(Operation.Land));
        }
    }

    public sealed record Maybe(PhraseNode Inner) : PhraseNode
    {
        public override void Emit(List<Instruction> code)
        {
            var split = code.Count;
            code.Add(default);
            Inner.Emit(code);
            code[split] = new Instruction(Operation.Split, split + 1, code.Count);
        }
    }

    public sealed record Run(IReadOnlyList<PhraseNode> Parts) : PhraseNode
    {
        public override void Emit(List<Instruction> code)
        {
            foreach (var part in Parts)
            {
                part.Emit(code);
            }
        }

        public override bool RequiresCommon => Telling?.RequiresCommon ?? false;

        // The last certain part is usually the telling one ("improvement", not "showed"), unless it is a word like "her".
        private PhraseNode? Telling => Parts.LastOrDefault(part => part.Required() is not null && !part.RequiresCommon) ?? Parts.LastOrDefault(part => part.Required() is not null);

        public override IReadOnlyList<int>? Required() => Telling?.Required();
    }

    public sealed record Either(IReadOnlyList<PhraseNode> Branches) : PhraseNode
    {
        public override bool RequiresCommon => Branches.Any(branch => branch.RequiresCommon);

        public override void Emit(List<Instruction> code)
        {
            var jumps = new List<int>();
            for (var i = 0; i < Branches.Count; i++)
            {
                if (i == Branches.Count - 1)
                {
                    Branches[i].Emit(code);
                    break;
                }

                var split = code.Count;
                code.Add(default);
                Branches[i].Emit(code);
                jumps.Add(code.Count);
                code.Add(default);
                code[split] = new Instruction(Operation.Split, split + 1, code.Count);
            }

            foreach (var jump in jumps)
            {
                code[jump] = new Instruction(Operation.Jump, code.Count);
            }
        }

        public override IReadOnlyList<int>? Required()
        {
            var all = new List<int>();
            foreach (var branch in Branches)
            {
                if (branch.Required() is not { } required)
                {
                    return null;
                }

                all.AddRange(required);
            }

            return all;
        }
    }
}
