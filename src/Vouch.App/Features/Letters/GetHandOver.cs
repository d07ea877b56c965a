using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;

namespace Vouch.App.Features.Letters;

/// <summary>The writer's checklist after signing: where the letter goes, with which number, and what to do there.</summary>
public sealed class GetHandOver(AppDbContext db, WriterLinks links, LetterPeople people, IOptionsMonitor<SiteOptions> site)
{
    public sealed record Query(string Token);

    /// <param name="VerificationUrl">Where anybody with a copy can ask whether it is this letter.</param>
    public sealed record View(string TraineeName, DateOnly DeadlineOn, LetterRequestStatus Status, bool IsRevising, bool IsWriter, int Editions, IReadOnlyList<Stop> Stops, string? VerificationUrl);

    public sealed record Stop(
        string ServiceCode, string ServiceName, string ReferenceLabel, string Reference, IReadOnlyList<string> Steps, bool IsHandedOver, bool IsConfirmed);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        if (!request.Status.IsSigned())
        {
            return LetterProblems.NotSigned;
        }

        var (trainee, _) = await people.OfAsync(request, cancellationToken);
        return new View(
            trainee.Name,
            request.DeadlineOn,
            request.Status,
            request.IsRevising,
            opened.IsWriter,
            request.Editions,
            [.. request.Destinations.Select(d => new Stop(
                d.ServiceCode, d.Service.Name, d.Service.ReferenceLabel, d.Reference, d.Service.UploadSteps, d.IsHandedOver, d.IsConfirmed))],
            await VerificationAsync(request, cancellationToken));
    }

    private async Task<string?> VerificationAsync(LetterRequest request, CancellationToken cancellationToken)
    {
        var id = await db.Set<VerificationRecord>()
            .Where(record => db.Set<Letter>().Any(letter => letter.Id == record.LetterId && letter.RequestId == request.Id && letter.SupersededAt == null))
            .Select(record => (VerificationId?)record.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return id is { } found ? site.CurrentValue.Link($"/verify/{found}") : null;
    }
}
