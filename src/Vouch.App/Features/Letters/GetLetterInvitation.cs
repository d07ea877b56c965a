using Vouch.App.Links;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Shows a writer what they are asked, from the link in the mail. Looking changes nothing.</summary>
public sealed class GetLetterInvitation(WriterLinks links, LetterPeople people, LetterPapers papers)
{
    public sealed record Query(string Token);

    public sealed record View(
        string TraineeName,
        string WriterName,
        LetterPurpose Purpose,
        string Specialty,
        string HopesFor,
        DateOnly WantedOn,
        DateOnly DeadlineOn,
        bool AccessWaived,
        IReadOnlyList<string> Services,
        IReadOnlyList<EvidenceItem> Evidence,
        IReadOnlyList<LetterPapers.Paper> Papers);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(query.Token, LinkPurpose.AnswerLetterRequest, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        return new View(
            trainee.Name,
            writer.Name,
            request.Purpose,
            request.Specialty,
            request.HopesFor,
            request.WantedOn,
            request.DeadlineOn,
            request.AccessWaived,
            [.. request.Destinations.Select(destination => destination.Service.Name)],
            request.Evidence,
            await papers.OfAsync(request.Id, cancellationToken));
    }
}
