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
using Vouch.SmartPick.Answers;
using Vouch.SmartPick.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// Answers one profile: odds at every program, the best list within the budget, what it rests on. Nothing about the applicant is
/// stored. A market that was never simulated is asked for and the answer says how far it is.
/// </summary>
public sealed class RunSmartPick(
    AppDbContext db, SeasonShelf seasons, DirectoryShelf directories, MarketShelf shelf, JobQueue jobs, TimeProvider clock)
{
    public sealed record Query(ApplicantDraft Draft);

    /// <summary>Exactly one of answer, progress and problems says something.</summary>
    /// <param name="Progress">How far the markets are, 0 to 1, while they are being built.</param>
    public sealed record Reply(SmartPickView? Answer, double? Progress, IReadOnlyList<Problem> Problems);

    public async Task<Reply> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var pack = seasons.Current;
        var (profile, problems) = ApplicantProfile.From(query.Draft, pack, seasons.States);
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

        if (waiting.Count > 0)
        {
            return new(null, (waiting.Sum() + markets.Count) / profile.Specialties.Count, []);
        }

        var isOld = pack.IsOlderThan(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return new Answering(pack, directory, builder, fees.Value, profile, markets).Answer(query.Draft, isOld) is { } answer
            ? new(answer, null, [])
            : new(null, null, [SmartPickProblems.NoProgramLeft]);
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
