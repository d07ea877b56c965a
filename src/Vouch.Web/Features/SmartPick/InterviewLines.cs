using System.Globalization;
using Vouch.Domain.Applicants;

namespace Vouch.Web.Features.SmartPick;

/// <summary>Interviews in a hidden field of the profile form, so that changing the profile does not lose them: a line each, cells between tabs.</summary>
public static class InterviewLines
{
    public static string Write(IReadOnlyList<OwnInterview> interviews) => string.Join('\n', interviews.Select(one =>
        string.Join('\t', one.Program, one.State, one.Signal, Number(one.Liking), Number(one.Place))));

    /// <summary>Lines that nobody could have written here are left out.</summary>
    public static IReadOnlyList<OwnInterview> Read(string? lines) =>
    [
        .. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .Where(cells => cells.Length == 5 && Enum.TryParse<InterviewState>(cells[1], out _))
            .Select(cells => new OwnInterview
            {
                Program = cells[0],
                State = Enum.Parse<InterviewState>(cells[1]),
                Signal = cells[2].Length > 0 ? cells[2] : null,
                Liking = Read(cells[3], out var liking) ? liking : null,
                Place = Read(cells[4], out var place) ? place : null,
            }),
    ];

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool Read(string cell, out int value) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
