using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>The writer's checklist after signing: where the letter goes, with which number, and what to do there.</summary>
public sealed class GetHandOver(WriterLinks links, LetterPeople people)
{
    public sealed record Query(string Token);

    public sealed record View(string TraineeName, DateOnly DeadlineOn, LetterRequestStatus Status, bool IsRevising, bool IsWriter, int Editions, IReadOnlyList<Stop> Stops);

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
                d.ServiceCode, d.Service.Name, d.Service.ReferenceLabel, d.Reference, d.Service.UploadSteps, d.IsHandedOver, d.IsConfirmed))]);
    }
}
