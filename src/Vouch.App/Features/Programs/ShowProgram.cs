using System.Globalization;
using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;

namespace Vouch.App.Features.Programs;

/// <summary>One program: its tracks and every fact with source, date and confidence. What is not known has no value.</summary>
public sealed class ShowProgram(AppDbContext db, SeasonShelf seasons, DirectoryShelf directories)
{
    public sealed record View(
        string Key,
        string Institution,
        string City,
        string State,
        string Specialty,
        bool IsFictional,
        IReadOnlyList<Fact> Facts,
        IReadOnlyList<TrackView> Tracks);

    /// <param name="Value">Null when unknown.</param>
    public sealed record Fact(string Name, string? Value, string? Source, string? AsOf, string? Confidence);

    public sealed record TrackView(string Code, string Name, bool IsReserved, IReadOnlyList<TrackResult> Results);

    /// <returns>Null when there is no such program.</returns>
    public async Task<View?> ExecuteAsync(string key, CancellationToken cancellationToken)
    {
        if ((await directories.GetAsync(db, cancellationToken))?.Find(key) is not { } program)
        {
            return null;
        }

        var facts = program.Facts;
        return new(
            program.Key,
            program.Institution,
            program.City,
            seasons.States.Find(program.State)?.Name ?? program.State,
            seasons.Current.FindSpecialty(program.Specialty)?.Name ?? program.Specialty,
            program.IsFictional,
            [
                Of("Setting", facts.Setting, SettingName),
                Of("Visas sponsored", facts.Visas, VisaNames),
                Of("Minimum Step 2 CK", facts.MinimumStep2, LimitWords),
                Of("Most years since graduation", facts.MostYearsSinceGraduation, LimitWords),
                Of("Most failed attempts", facts.MostFailedAttempts, LimitWords),
                Of("US clinical experience, months", facts.UsClinicalMonths, LimitWords),
                Of("Letters wanted", facts.LettersWanted, Written),
                Of("Takes signals", facts.TakesSignals, takes => takes ? "yes" : "no"),
                .. ApplicantTypes.All.Select(type => Of(
                    $"Interviewed, of {type.DisplayName} applicants", facts.InterviewPercent.GetValueOrDefault(type), percent => $"{Written(percent)} %")),
                Of("ACGME code", facts.AcgmeCode, code => code),
            ],
            [.. program.Tracks.Select(track => new TrackView(track.Code.ToString(), track.Name, track.IsReservedForPhysicians, track.Results))]);
    }

    private static Fact Of<T>(string name, ProvenancedFact<T>? fact, Func<T, string> write) => fact is null
        ? new(name, null, null, null, null)
        : new(name, write(fact.Value), fact.Source, fact.AsOf.ToString(), ConfidenceName(fact.Confidence));

    private static string LimitWords(ProgramLimit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit.Value}, {(limit.IsRequired ? "required" : "preferred")}");

    private static string Written<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static string SettingName(ProgramSetting setting) => setting switch
    {
        ProgramSetting.University => "university",
        ProgramSetting.CommunityWithUniversity => "community, with a university",
        ProgramSetting.Community => "community",
        _ => "military",
    };

    private static string VisaNames(Visas visas) => visas switch
    {
        Visas.None => "none",
        Visas.J1 => "J-1",
        Visas.H1B => "H-1B",
        _ => "J-1 and H-1B",
    };

    private static string ConfidenceName(Confidence confidence) => confidence switch
    {
        Confidence.ConfirmedByProgram => "confirmed by the program",
        Confidence.Published => "published",
        Confidence.ThirdParty => "third party",
        _ => "not confirmed",
    };
}
