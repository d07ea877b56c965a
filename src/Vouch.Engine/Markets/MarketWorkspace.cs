using Vouch.Engine.Matching;

namespace Vouch.Engine.Markets;

/// <summary>The arrays of one simulated market, reused from market to market. Pairs (applicant, program) lie applicant by applicant.</summary>
internal sealed class MarketWorkspace
{
    public const int Levels = 24;

    public MarketWorkspace(MarketModel model)
    {
        int programs = model.Programs, applicants = model.Applicants;
        Attraction = new double[programs];
        Openness = new double[programs * MarketModel.Types];
        Threshold = new uint[Levels * MarketModel.Types * programs];
        Alias = new int[Levels * MarketModel.Types * programs];
        Weights = new double[programs];
        Stack = new int[programs];
        Stamp = new int[programs];
        Invited = new float[programs];
        Admitted = new float[programs];
        ProgramFirst = new int[programs + 1];
        ProgramNext = new int[programs];
        Window = new int[programs];
        Held = new int[programs];

        Type = new byte[applicants];
        StepTwo = new short[applicants];
        Strength = new double[applicants];
        Level = new double[applicants];
        Home = new short[applicants];
        Prefers = new bool[applicants];
        Leaves = new bool[applicants];
        Wanted = new int[applicants];
        First = new int[applicants + 1];
        Invitations = new int[applicants];
        MatchedPair = new int[applicants];
        RankOfMatch = new int[applicants];
        PartnerOf = new int[applicants];
        CoupleCandidates = new int[model.Couples > 0 ? applicants : 0];
        CoupleFirst = new int[model.Couples];
        RanksAlone = new bool[model.Couples];
        JointKeys = new ulong[model.Couples > 0 ? model.Parameters.InterviewCap * model.Parameters.InterviewCap : 0];

        ListFirst = new int[applicants + 1];
        List = new int[applicants * model.Parameters.InterviewCap];
        ListScore = new float[List.Length];
        Matches = new int[applicants];
        ListedFirst = new int[programs + 1];
        Program = [];
        Score = [];
        Utility = [];
        State = [];
        Tier = [];
        Favorites = new int[model.Signals];
        Keys = [];
    }

    // Programs.
    public double[] Attraction { get; }
    public double[] Openness { get; }
    public uint[] Threshold { get; }
    public int[] Alias { get; }
    public double[] Weights { get; }
    public int[] Stack { get; }
    public int[] Stamp { get; }
    public float[] Invited { get; }
    public float[] Admitted { get; }
    public int[] ProgramFirst { get; }
    public int[] ProgramNext { get; }
    public int[] Window { get; }
    public int[] Held { get; }

    // Applicants.
    public byte[] Type { get; }
    public short[] StepTwo { get; }
    public double[] Strength { get; }
    public double[] Level { get; }
    public short[] Home { get; }
    public bool[] Prefers { get; }
    public bool[] Leaves { get; }
    public int[] Wanted { get; }
    public int[] Favorites { get; }
    public int[] First { get; }
    public int[] Invitations { get; }
    public int[] MatchedPair { get; }
    public int[] RankOfMatch { get; }

    // Couples.
    public int[] PartnerOf { get; }
    public int[] CoupleCandidates { get; }
    public int[] CoupleFirst { get; }
    public bool[] RanksAlone { get; }
    public int CoupleCount { get; set; }
    public ulong[] JointKeys { get; }
    public CoupledMatch CoupledSolver { get; } = new();

    // Pairs.
    public int[] Program { get; private set; }
    public float[] Score { get; private set; }
    public float[] Utility { get; private set; }
    public PairState[] State { get; private set; }
    public byte[] Tier { get; private set; }
    public ulong[] Keys { get; private set; }

    // The Match.
    public Market Lists { get; } = new();
    public DeferredAcceptance Solver { get; } = new();
    public int[] Matches { get; }
    public int[] ListedFirst { get; }
    public int[] ListFirst { get; }
    public int[] List { get; }
    public float[] ListScore { get; }

    /// <summary>Makes room for a number of pairs; grows by a quarter more than asked, so that later markets fit.</summary>
    public void Reserve(int pairs)
    {
        if (pairs <= Program.Length)
        {
            return;
        }

        int size = pairs + (pairs / 4);
        Program = new int[size];
        Score = new float[size];
        Utility = new float[size];
        State = new PairState[size];
        Tier = new byte[size];
        Keys = new ulong[size];
    }
}
