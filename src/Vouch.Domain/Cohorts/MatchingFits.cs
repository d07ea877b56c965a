namespace Vouch.Domain.Cohorts;

/// <summary>The fits an open run was chosen from, kept so that looking at a change costs no scoring. Gone when the run is published.</summary>
public sealed class MatchingFits
{
    private MatchingFits()
    {
    }

    public MatchingRunId RunId { get; private set; }

    /// <summary>As <see cref="FitTable.Write"/> writes it: two bytes a pair.</summary>
    public byte[] Content { get; private set; } = [];

    public static MatchingFits Of(MatchingRunId run, FitTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new() { RunId = run, Content = table.Write() };
    }

    public FitTable ToTable() => FitTable.Read(Content);
}
