namespace Vouch.App.Features.Match;

/// <summary>A market's answer, how it came about, and what an edit changed.</summary>
/// <param name="IsStable">Whether a stable matching was found.</param>
/// <param name="IsProven">Whether it is certain that there is none.</param>
/// <param name="Reasons">What blocks the last attempt; empty when stable.</param>
/// <param name="Applicants">Where everybody ends.</param>
/// <param name="Programs">Whom every program holds.</param>
/// <param name="Steps">The steps as sentences, up to a limit.</param>
/// <param name="StepCount">How many steps there were.</param>
/// <param name="Moment">The step to look at.</param>
/// <param name="TieCount">Groups of equals that the lottery put in order.</param>
/// <param name="Changes">What the edit changed, or null when there was none.</param>
public sealed record MatchView(
    bool IsStable,
    bool IsProven,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<MatchView.ApplicantRow> Applicants,
    IReadOnlyList<MatchView.ProgramRow> Programs,
    IReadOnlyList<string> Steps,
    long StepCount,
    MatchView.MomentView Moment,
    int TieCount,
    MatchView.ChangeView? Changes)
{
    public int UnmatchedCount => Applicants.Count(row => row.Program is null);

    /// <summary>Where one applicant ends.</summary>
    /// <param name="Name">The applicant.</param>
    /// <param name="Partner">The other member of the couple.</param>
    /// <param name="Program">The program, or null.</param>
    /// <param name="YearBefore">The program of the year before, or null.</param>
    /// <param name="Choice">Which choice of the own or joint list this is, from 1; null when unmatched.</param>
    /// <param name="Choices">How many choices the list has.</param>
    public sealed record ApplicantRow(string Name, string? Partner, string? Program, string? YearBefore, int? Choice, int Choices)
    {
        public string Place => (Program, YearBefore) switch
        {
            (null, _) => "no position",
            (_, null) => Program,
            _ => $"{Program}, the year before at {YearBefore}",
        };
    }

    /// <summary>Whom one program holds.</summary>
    /// <param name="Name">The program.</param>
    /// <param name="Quota">Its positions.</param>
    /// <param name="FinalQuota">Its positions after reversions.</param>
    /// <param name="Holds">Applicants, best first.</param>
    public sealed record ProgramRow(string Name, int Quota, int FinalQuota, IReadOnlyList<string> Holds);

    /// <summary>How things stand after a step.</summary>
    /// <param name="Number">The step, from 1; 0 before the first.</param>
    /// <param name="Sentence">What happens.</param>
    /// <param name="Kind">What kind of step it is.</param>
    /// <param name="Applicants">Everybody, in the order of the text.</param>
    /// <param name="Actors">Who acts in this step.</param>
    /// <param name="Targets">The programs of this step.</param>
    /// <param name="Programs">Whom every program holds, with the quotas of the round.</param>
    public sealed record MomentView(
        int Number,
        string Sentence,
        MomentKind Kind,
        IReadOnlyList<string> Applicants,
        IReadOnlyList<string> Actors,
        IReadOnlyList<string> Targets,
        IReadOnlyList<ProgramRow> Programs)
    {
        public IReadOnlyList<string> Waiting => [.. Applicants.Except(Programs.SelectMany(program => program.Holds))];
    }

    /// <summary>What a picture shows of a step.</summary>
    public enum MomentKind
    {
        /// <summary>Nothing between an applicant and a program.</summary>
        Other,

        /// <summary>One asks the other.</summary>
        Asks,

        /// <summary>The program holds the applicant.</summary>
        Holds,

        /// <summary>They part, or never come together.</summary>
        Parts,
    }

    /// <summary>What an edit changed.</summary>
    /// <param name="Lines">The lines that differ, as they were and as they are; empty where there is none.</param>
    /// <param name="Moves">Everybody who ends elsewhere.</param>
    /// <param name="WasStable">Whether there was a stable matching before.</param>
    public sealed record ChangeView(IReadOnlyList<(string Was, string Is)> Lines, IReadOnlyList<Move> Moves, bool WasStable);

    /// <summary>Somebody who ends elsewhere.</summary>
    public sealed record Move(string Name, string Was, string Is);
}
