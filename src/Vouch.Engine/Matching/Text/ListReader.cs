namespace Vouch.Engine.Matching.Text;

/// <summary>Second pass over a market's text: the lists, now that every name is known.</summary>
internal static class ListReader
{
    public static NamedMarket Read(ReadOnlySpan<byte> text, Declarations declared, ulong lottery)
    {
        var market = new Market();
        var ties = new TieBreaker(lottery);
        var reader = new TokenReader(text);
        ReadPrograms(ref reader, declared, market, ties);
        ReadApplicants(ref reader, declared, market, ties);
        ReadCouples(ref reader, declared, market, ties);
        foreach (var line in declared.OtherLines)
        {
            reader.At = line;
            RuleReader.Read(ref reader, declared, market);
        }

        return new(market, declared.Applicants, declared.Programs, declared.Couples) { TieCount = ties.Count };
    }

    /// <summary>Adds the rest of the line to a list; nobody may stand there twice.</summary>
    /// <param name="reader">Stands before the list.</param>
    /// <param name="names">Who may stand on the list.</param>
    /// <param name="what">What they are called.</param>
    /// <param name="list">Takes the list.</param>
    /// <param name="seen">One number per name.</param>
    /// <param name="stamp">A number not in <paramref name="seen"/> yet.</param>
    /// <param name="ties">Settles who comes first of those with '=' between them.</param>
    private static void ReadList(
        ref TokenReader reader, NameTable names, string what, RankLists list, int[] seen, int stamp, TieBreaker ties)
    {
        var start = list.ItemCount;
        for (; ; )
        {
            var id = reader.NextIn(names);
            if (id < 0)
            {
                if (id == -2)
                {
                    break;
                }

                if (reader.Token() == "=")
                {
                    ties.Mark(reader, list.ItemCount - start);
                    continue;
                }

                throw reader.Fail($"unknown {what} {reader.Token()}");
            }

            if (seen[id] == stamp)
            {
                throw reader.Fail($"{what} {reader.Token()} is ranked twice");
            }

            seen[id] = stamp;
            list.Add(id);
        }

        if (ties.Pending)
        {
            ties.Settle(reader, list, start);
        }

        list.EndList();
    }

    private static void ReadPrograms(ref TokenReader reader, Declarations declared, Market market, TieBreaker ties)
    {
        var seen = new int[declared.Applicants.Count];
        for (var p = 0; p < declared.Quotas.Count; p++)
        {
            reader.At = declared.ProgramLists[p];
            market.AddQuota(declared.Quotas[p]);
            ReadList(ref reader, declared.Applicants, "applicant", market.ProgramLists, seen, p + 1, ties);
        }
    }

    private static void ReadApplicants(ref TokenReader reader, Declarations declared, Market market, TieBreaker ties)
    {
        market.ApplicantLists.EnsureCapacity(declared.ApplicantLists.Count, market.ProgramLists.ItemCount);
        var seen = new int[declared.Programs.Count];
        for (var a = 0; a < declared.ApplicantLists.Count; a++)
        {
            reader.At = declared.ApplicantLists[a];
            if (reader.At < 0)
            {
                market.ApplicantLists.EndList();
            }
            else
            {
                ReadList(ref reader, declared.Programs, "program", market.ApplicantLists, seen, a + 1, ties);
            }
        }
    }

    private static void ReadCouples(ref TokenReader reader, Declarations declared, Market market, TieBreaker ties)
    {
        var seen = new HashSet<(int, int)>();
        for (var c = 0; c < declared.Members.Count; c++)
        {
            reader.At = declared.JointChoices[c];
            seen.Clear();
            var start = market.JointChoices.ItemCount;
            for (var token = reader.Next(); !token.IsEmpty; token = reader.Next())
            {
                if (token.SequenceEqual("="u8))
                {
                    ties.Mark(reader, (market.JointChoices.ItemCount - start) / 2);
                    continue;
                }

                var comma = token.IndexOf((byte)',');
                if (comma < 0 || token[(comma + 1)..].Contains((byte)','))
                {
                    throw reader.Fail($"a couple's choice is two programs with a comma between them, not '{reader.Token()}'");
                }

                var first = OneOf(token[..comma], reader, declared);
                var second = OneOf(token[(comma + 1)..], reader, declared);
                if (!seen.Add((first, second)))
                {
                    throw reader.Fail($"the choice {reader.Token()} is ranked twice");
                }

                market.JointChoices.Add(first);
                market.JointChoices.Add(second);
            }

            if (ties.Pending)
            {
                ties.SettleJoint(reader, market.JointChoices, start);
            }

            market.JointChoices.EndList();
            market.AddCouple(declared.Members[c].First, declared.Members[c].Second);
        }
    }

    private static int OneOf(ReadOnlySpan<byte> name, TokenReader reader, Declarations declared)
    {
        if (name.SequenceEqual("-"u8))
        {
            return -1;
        }

        var program = declared.Programs.Find(name);
        return program >= 0 ? program : throw reader.Fail($"unknown program in the choice {reader.Token()}");
    }
}
