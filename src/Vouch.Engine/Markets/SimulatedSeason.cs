namespace Vouch.Engine.Markets;

/// <summary>A view of the last simulated season. Applicants and programs are known by index; the next simulation overwrites it.</summary>
public readonly ref struct SimulatedSeason
{
    private readonly MarketModel _model;
    private readonly MarketWorkspace _work;

    internal SimulatedSeason(MarketModel model, MarketWorkspace work)
    {
        _model = model;
        _work = work;
    }

    /// <summary>Number of applicants.</summary>
    public int Applicants => _model.Applicants;

    /// <summary>Number of programs.</summary>
    public int Programs => _model.Programs;

    /// <summary>By program: score of the last one invited to interview; −∞ where everyone acceptable was.</summary>
    public ReadOnlySpan<float> InvitationCutoffs => _work.Invited;

    /// <summary>By program: rank score of the last one matched; −∞ where positions stayed open.</summary>
    public ReadOnlySpan<float> MatchCutoffs => _work.Admitted;

    /// <summary>By program and type (four in a row): openness drawn for this season, without the type's mean.</summary>
    public ReadOnlySpan<double> Openness => _work.Openness;

    /// <summary>The applicant's type.</summary>
    public ApplicantType TypeOf(int applicant) => (ApplicantType)_work.Type[applicant];

    /// <summary>The applicant's Step 2 CK score.</summary>
    public int StepTwoOf(int applicant) => _work.StepTwo[applicant];

    /// <summary>The applicant's home state; −1 for none.</summary>
    public int HomeOf(int applicant) => _work.Home[applicant];

    /// <summary>Whether the specialty is the applicant's first choice.</summary>
    public bool Prefers(int applicant) => _work.Prefers[applicant];

    /// <summary>Whether the applicant matched in another, preferred specialty and took no part in this Match.</summary>
    public bool Leaves(int applicant) => _work.Leaves[applicant];

    /// <summary>The applicant's partner in a couple; −1 for singles.</summary>
    public int PartnerOf(int applicant) => _work.PartnerOf[applicant];

    /// <summary>Programs applied to, in no particular order.</summary>
    public ReadOnlySpan<int> ApplicationsOf(int applicant) =>
        _work.Program.AsSpan(_work.First[applicant], _work.First[applicant + 1] - _work.First[applicant]);

    /// <summary>Whether the applicant was invited by the <paramref name="index"/>-th program of <see cref="ApplicationsOf"/>, whether or not attended.</summary>
    public bool Invited(int applicant, int index) =>
        _work.State[_work.First[applicant] + index] is PairState.Interview or PairState.Declined;

    /// <summary>The signal sent to each of <see cref="ApplicationsOf"/>: 0 none, 1 first tier, 2 second tier.</summary>
    public ReadOnlySpan<byte> SignalsOf(int applicant) =>
        _work.Tier.AsSpan(_work.First[applicant], _work.First[applicant + 1] - _work.First[applicant]);

    /// <summary>Number of interviews attended.</summary>
    public int InterviewsOf(int applicant) => _work.Invitations[applicant];

    /// <summary>The program matched to, or −1.</summary>
    public int MatchOf(int applicant) => _work.MatchedPair[applicant] is >= 0 and var pair ? _work.Program[pair] : -1;

    /// <summary>Place of the match on the applicant's own list, from 1; 0 when unmatched. For one of a couple: in the order they would rank alone.</summary>
    public int RankOfMatch(int applicant) => _work.MatchedPair[applicant] >= 0 ? _work.RankOfMatch[applicant] : 0;
}
