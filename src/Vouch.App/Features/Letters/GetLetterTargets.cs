using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.Domain.Letters;
using Vouch.Domain.Programs;

namespace Vouch.App.Features.Letters;

/// <summary>For each program or school: which letters go there, how far each is, how many places are open and until when.</summary>
public sealed class GetLetterTargets(AppDbContext db, LetterPlanReader plans, DirectoryShelf directories, TimeProvider clock)
{
    public sealed record Query(PersonId Trainee);

    /// <param name="OpenPlaces">Letters that could still be assigned without asking anybody again.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Letter> Letters, bool IsFictional, int OpenPlaces);

    /// <param name="Wanted">How many letters the program wants; null is unknown.</param>
    /// <param name="Most">How many the service takes; null is unknown.</param>
    /// <param name="MayTake">Letters that may be ticked here, those assigned first.</param>
    public sealed record Row(
        LetterTargetId Id,
        string Name,
        string ProgramKey,
        string ServiceName,
        DateOnly? DeadlineOn,
        int? DaysLeft,
        int? Wanted,
        int? Most,
        int Ready,
        IReadOnlyList<Place> MayTake)
    {
        public int Assigned => MayTake.Count(place => place.IsAssigned);

        public bool IsShort => Wanted is { } wanted && Ready < wanted;

        public bool NeedsHaste => DaysLeft <= 14 && (Ready < Assigned || IsShort);
    }

    /// <param name="IsThere">Handed over to this service, or seen there.</param>
    public sealed record Place(LetterRequestId Id, string Name, string Specialty, LetterRequestStatus Status, bool IsThere, bool IsAssigned);

    public sealed record Letter(LetterRequestId Id, string Name, LetterPurpose Purpose, string Specialty, LetterRequestStatus Status, int Targets);

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var plan = await plans.ReadAsync(query.Trainee, purpose: null, cancellationToken);
        var directory = await directories.GetAsync(db, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var open = plan.Requests.Where(request => !request.Status.IsClosed()).OrderBy(request => request.RequestedAt).ToList();
        var rows = plan.Targets.Select(target => RowOf(target, directory?.Find(target.ProgramKey), plan, open, today)).ToList();
        return new(
            rows,
            [.. open.Select(request => new Letter(
                request.Id, plan.Assigning.NameOf(request.Id), request.Purpose, request.Specialty, request.Status,
                plan.Targets.Count(target => target.Letters.Contains(request.Id) && target.MayTake(request))))],
            directory is { IsFictional: true } && rows.Exists(row => row.ProgramKey.Length > 0),
            plan.Targets.Sum(target => Math.Max(0, Filled(plan, target, directory).Count - Kept(target, open))));
    }

    private static Row RowOf(LetterTarget target, ResidencyProgram? program, LetterPlanReader.Plan plan, List<LetterRequest> open, DateOnly today)
    {
        var may = open.Where(target.MayTake)
            .Select(request => (Request: request, To: request.Destinations.First(to => to.ServiceCode == target.ServiceCode)))
            .Select(pair => (pair.Request, Place: new Place(
                pair.Request.Id,
                plan.Assigning.NameOf(pair.Request.Id),
                pair.Request.Specialty,
                pair.Request.Status,
                pair.To.IsHandedOver,
                target.Letters.Contains(pair.Request.Id))))
            .OrderByDescending(pair => pair.Place.IsAssigned)
            .ToList();
        return new(
            target.Id,
            target.Name,
            target.ProgramKey,
            target.Service.Name,
            target.DeadlineOn,
            target.DeadlineOn?.DayNumber - today.DayNumber,
            program?.Facts.LettersWanted?.Value,
            target.Service.Count?.Most,
            may.Count(pair => pair.Place.IsAssigned && pair.Request.Status.IsSigned()),
            [.. may.Select(pair => pair.Place)]);
    }

    private static IReadOnlyList<LetterRequest> Filled(LetterPlanReader.Plan plan, LetterTarget target, ProgramDirectory? directory)
    {
        var program = directory?.Find(target.ProgramKey);
        return plan.Assigning.Fill(target, program, program?.Specialty);
    }

    private static int Kept(LetterTarget target, List<LetterRequest> open) =>
        open.Count(request => target.Letters.Contains(request.Id) && target.MayTake(request));
}
