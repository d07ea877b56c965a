namespace Vouch.Engine.Matching.Text;

/// <summary>First pass over a market's text: the names, the quotas, and where each list begins.</summary>
internal sealed class Declarations
{
    public NameTable Applicants { get; } = new();

    public NameTable Programs { get; } = new();

    public NameTable Couples { get; } = new();

    public List<int> Quotas { get; } = [];

    /// <summary>Where each program's list begins in the text.</summary>
    public List<int> ProgramLists { get; } = [];

    /// <summary>Where each applicant's list begins, or -1 for members of couples.</summary>
    public List<int> ApplicantLists { get; } = [];

    public List<Couple> Members { get; } = [];

    /// <summary>Where each couple's choices begin.</summary>
    public List<int> JointChoices { get; } = [];

    /// <summary>Where the lines of reversions, parities and supplemental lists begin.</summary>
    public List<int> OtherLines { get; } = [];

    public static Declarations Read(ReadOnlySpan<byte> text)
    {
        var declarations = new Declarations();
        var reader = new TokenReader(text);
        var headed = false;
        for (; !reader.AtEnd; reader.SkipLine())
        {
            var keyword = reader.Next();
            if (keyword.IsEmpty || keyword[0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = keyword.SequenceEqual("match"u8) && reader.Next().SequenceEqual("1"u8) && reader.Next().IsEmpty;
                if (!headed)
                {
                    throw reader.Fail("the first line must be 'match 1'");
                }

                continue;
            }

            if (keyword.Length != 1)
            {
                throw Unknown(reader);
            }

            declarations.ReadLine(ref reader, keyword[0]);
        }

        return headed ? declarations : throw reader.Fail("the file is empty; its first line must be 'match 1'");
    }

    private static MatchFormatException Unknown(TokenReader reader) =>
        reader.Fail($"unknown line '{(reader.Token() is { Length: > 20 } token ? token[..20] + "…" : reader.Token())}'");

    private void ReadLine(ref TokenReader reader, byte keyword)
    {
        switch (keyword)
        {
            case (byte)'p':
                MatchReader.Declare(ref reader, Programs, "program");
                Quotas.Add(MatchReader.ReadCount(ref reader, "the quota"));
                ProgramLists.Add(reader.At);
                break;
            case (byte)'a':
                MatchReader.Declare(ref reader, Applicants, "applicant");
                ApplicantLists.Add(reader.At);
                break;
            case (byte)'c':
                MatchReader.Declare(ref reader, Couples, "couple");
                var first = MatchReader.Declare(ref reader, Applicants, "applicant");
                var second = MatchReader.Declare(ref reader, Applicants, "applicant");
                ApplicantLists.Add(-1);
                ApplicantLists.Add(-1);
                Members.Add(new(first, second));
                JointChoices.Add(reader.At);
                break;
            case (byte)'v' or (byte)'e' or (byte)'o' or (byte)'s':
                OtherLines.Add(reader.TokenStart);
                break;
            default:
                throw Unknown(reader);
        }
    }
}
