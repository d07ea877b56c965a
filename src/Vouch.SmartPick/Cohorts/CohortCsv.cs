using System.Globalization;
using System.Text;
using Vouch.Domain.Applicants;
using Vouch.Domain.Tables;

namespace Vouch.SmartPick.Cohorts;

/// <summary>Simulated applicants as a table: booleans as 0 and 1, types in the words of the Match.</summary>
public static class CohortCsv
{
    public const string Header =
        "market,specialty,type,step2,home_state,signals_used,applications,interviews,ranks,matched_preferred,matched_any,rank_obtained,program,couple";

    public static string Write(IEnumerable<SimulatedApplicant> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            CsvTable.AppendRecord(
                text,
                Number(row.Market),
                row.Specialty,
                row.Type.DisplayName,
                Number(row.Step2),
                row.HomeState,
                Number(row.SignalsUsed),
                Number(row.Applications),
                Number(row.Interviews),
                Number(row.Ranks),
                Flag(row.MatchedPreferred),
                Flag(row.MatchedAny),
                Number(row.RankObtained),
                row.Program,
                Flag(row.IsCouple));
        }

        return text.ToString();
    }

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
