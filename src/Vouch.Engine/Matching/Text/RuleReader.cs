namespace Vouch.Engine.Matching.Text;

/// <summary>Reads the lines of reversions (v), parities (e, o) and supplemental lists (s).</summary>
internal static class RuleReader
{
    public static void Read(ref TokenReader reader, Declarations declared, Market market)
    {
        switch (reader.Next()[0])
        {
            case (byte)'v':
                ReadReversion(ref reader, declared, market);
                break;
            case (byte)'e':
                ReadParity(ref reader, declared, market, Parity.Even);
                break;
            case (byte)'o':
                ReadParity(ref reader, declared, market, Parity.Odd);
                break;
            default:
                ReadSupplement(ref reader, declared, market);
                break;
        }
    }

    private static int Known(ref TokenReader reader, NameTable names, string what)
    {
        var id = reader.NextIn(names);
        return id >= 0
            ? id
            : throw reader.Fail(id == -2 ? $"the name of the {what} is missing" : $"unknown {what} {reader.Token()}");
    }

    private static void EndOfLine(ref TokenReader reader)
    {
        if (!reader.Next().IsEmpty)
        {
            throw reader.Fail($"'{reader.Token()}' is more than this line can hold");
        }
    }

    private static void ReadReversion(ref TokenReader reader, Declarations declared, Market market)
    {
        var donor = Known(ref reader, declared.Programs, "program");
        var receiver = Known(ref reader, declared.Programs, "program");
        if (donor == receiver)
        {
            throw reader.Fail("positions cannot revert to their own program");
        }

        var count = MatchReader.ReadCount(ref reader, "the number of positions");
        EndOfLine(ref reader);
        market.AddReversion(donor, receiver, count);
    }

    private static void ReadParity(ref TokenReader reader, Declarations declared, Market market, Parity parity)
    {
        var program = Known(ref reader, declared.Programs, "program");
        if (market.Parities[program] != Parity.Any)
        {
            throw reader.Fail($"program {reader.Token()} has asked for a number before");
        }

        EndOfLine(ref reader);
        market.SetParity(program, parity);
    }

    private static void ReadSupplement(ref TokenReader reader, Declarations declared, Market market)
    {
        var applicant = Known(ref reader, declared.Applicants, "applicant");
        if (declared.ApplicantLists[applicant] < 0)
        {
            throw reader.Fail($"{reader.Token()} is in a couple; a supplemental list belongs to a single applicant");
        }

        var advanced = Known(ref reader, declared.Programs, "program");
        if (!market.ApplicantLists[applicant].Contains(advanced))
        {
            throw reader.Fail($"the applicant does not rank {reader.Token()}");
        }

        foreach (var other in market.Supplements)
        {
            if (other == new SupplementalList(applicant, advanced))
            {
                throw reader.Fail($"a second supplemental list for {reader.Token()}");
            }
        }

        var seen = new HashSet<int> { advanced };
        for (var id = reader.NextIn(declared.Programs); id != -2; id = reader.NextIn(declared.Programs))
        {
            if (id < 0)
            {
                throw reader.Fail($"unknown program {reader.Token()}");
            }

            if (!seen.Add(id))
            {
                throw reader.Fail($"program {reader.Token()} cannot stand here {(id == advanced ? "itself" : "twice")}");
            }

            market.SupplementalChoices.Add(id);
        }

        market.SupplementalChoices.EndList();
        market.AddSupplement(applicant, advanced);
    }
}
