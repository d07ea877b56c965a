using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;
using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.SmartPick;
using Vouch.SmartPick.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// What an answer to a profile stands on: the profile checked, directory, fees and the simulated markets of its specialties. A market that was never
/// simulated is asked for.
/// </summary>
public sealed class AnswerMarkets(
    AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, MarketShelf shelf, JobQueue jobs, TimeProvider clock)
{
    public sealed record Ready(
        SeasonPack Pack, bool IsSeasonOld, ProgramDirectory Directory, ProblemBuilder Builder, ErasFees Fees, ApplicantProfile Profile, List<PickMarket> Markets);

    /// <summary>Exactly one of these says something.</summary>
    /// <param name="Progress">How far the markets are, 0 to 1, while they are being built.</param>
    public sealed record Found(Ready? Ready, double? Progress, IReadOnlyList<Problem> Problems);

    public async Task<Found> FindAsync(ApplicantDraft draft, CancellationToken cancellationToken)
    {
        var pack = seasons.Current;
        var (profile, problems) = ApplicantProfile.From(draft, pack, seasons.States);
        if (profile is null)
        {
            return new(null, null, problems);
        }

        if (ErasFees.Of(pack) is not { Succeeded: true } fees)
        {
            return new(null, null, [ErasFees.Of(pack).Problem!]);
        }

        if (await directories.GetAsync(db, cancellationToken) is not { } directory)
        {
            return new(null, null, [ProgramProblems.DirectoryMissing]);
        }

        var builder = new ProblemBuilder(pack, seasons.States, directory);
        var markets = new List<PickMarket>();
        var waiting = new List<double>();
        foreach (var choice in profile.Specialties)
        {
            if (builder.MarketOf(choice.Specialty) is not { } input)
            {
                return new(null, null, [SmartPickProblems.NothingPublished(pack.FindSpecialty(choice.Specialty)!.Name)]);
            }

            if (shelf.Find(choice.Specialty, input) is { } found)
            {
                markets.Add(new(choice.Specialty, builder.ProgramsOf(choice.Specialty), found.Table, found.Fit, found.IsFittedHere));
                await AskForMoreAsync(choice.Specialty, found, cancellationToken);
            }
            else
            {
                await AskForAsync(BuildMarket.JobKind, JsonSerializer.Serialize(choice.Specialty), cancellationToken);
                waiting.Add(shelf.ProgressOf(input));
            }
        }

        var isOld = pack.IsOlderThan(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return waiting.Count > 0
            ? new(null, (waiting.Sum() + markets.Count) / profile.Specialties.Count, [])
            : new(new(pack, isOld, directory, builder, fees.Value, profile, markets), null, []);
    }

    private Task AskForMoreAsync(string specialty, MarketShelf.Found found, CancellationToken cancellationToken) =>
        found is { IsFittedHere: true, Fit.CarriesModelUncertainty: true, Table.Markets: >= PickMarket.AllMarkets }
            ? Task.CompletedTask
            : AskForAsync(RefineMarket.JobKind, new RefineMarket.Order(specialty, PickMarket.AllMarkets).ToPayload(), cancellationToken);

    private async Task AskForAsync(string kind, string payload, CancellationToken cancellationToken)
    {
        var isAsked = await db.Set<JobRow>().AnyAsync(
            job => job.Kind == kind && job.Payload == payload && job.DoneAt == null && job.FailedAt == null, cancellationToken);
        if (!isAsked)
        {
            jobs.Enqueue(kind, payload);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
