using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Tables;
using Vouch.SmartPick.Answers;

namespace Vouch.SmartPick.Files;

/// <summary>What a visitor may take away: the profile, and the answer as JSON or CSV. The same answer gives the same bytes.</summary>
public static class SmartPickFiles
{
    /// <summary>A profile is under a kilobyte, and with three hundred interviews under sixty; what is larger is something else.</summary>
    public const int MostProfileBytes = 128 << 10;

    public static string WriteProfile(ApplicantDraft draft) => JsonSerializer.Serialize(draft, SmartPickJson.House.ApplicantDraft);

    /// <summary>Reads a profile; what the file leaves out is as in an empty form.</summary>
    public static Result<ApplicantDraft> ReadProfile(string text)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) is not JsonObject given)
            {
                return SmartPickProblems.NotAProfileFile;
            }

            // Laid over the empty form, because code generated at build time does not keep the defaults of what is missing.
            var whole = JsonSerializer.SerializeToNode(new ApplicantDraft(), SmartPickJson.House.ApplicantDraft)!.AsObject();
            foreach (var (name, value) in given)
            {
                whole[name] = value?.DeepClone();
            }

            return whole.Deserialize(SmartPickJson.House.ApplicantDraft) is { } draft ? draft : SmartPickProblems.NotAProfileFile;
        }
        catch (JsonException)
        {
            return SmartPickProblems.NotAProfileFile;
        }
    }

    public static byte[] WriteJson(SmartPickView view) => JsonSerializer.SerializeToUtf8Bytes(view, SmartPickJson.House.SmartPickView);

    public static byte[] WriteJson(RankView view) => JsonSerializer.SerializeToUtf8Bytes(view, SmartPickJson.House.RankView);

    public static byte[] WriteCsv(SmartPickView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var text = new StringBuilder();
        CsvTable.AppendRecord(
            text,
            "place", "program", "institution", "city", "state", "specialty", "positions", "eligible", "interview", "interview_low",
            "interview_high", "match_if_ranked_first", "match_low", "match_high", "preference", "match_here_with_this_list", "fictional", "signal", "signal_gain", "letters");
        for (var i = 0; i < view.List.Count; i++)
        {
            var program = view.List[i];
            CsvTable.AppendRecord(
                text,
                (i + 1).ToString(CultureInfo.InvariantCulture),
                program.Key,
                program.Institution,
                program.City,
                program.State,
                program.Specialty,
                program.Positions.ToString(CultureInfo.InvariantCulture),
                Number(program.Eligible.Value),
                Number(program.Interview.Value),
                Number(program.Interview.Low),
                Number(program.Interview.High),
                Number(program.Match.Value),
                Number(program.Match.Low),
                Number(program.Match.High),
                Number(program.Utility),
                Number(program.Landing ?? 0),
                view.IsFictional ? "yes" : "no",
                program.Signal ?? "",
                program.SignalGain is { } gain ? Number(gain) : "",
                string.Join("; ", program.Letters));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
