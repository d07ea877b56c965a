using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters.Worksheets;

namespace Vouch.App.Features.Letters;

/// <summary>Keeps a writer's answers to a standardized form.</summary>
public sealed class SaveWorksheet(AppDbContext db, WriterLinks links, TimeProvider clock)
{
    /// <param name="Version">The version the writer was shown; 0 for none yet.</param>
    public sealed record Command(string Token, string FormCode, IReadOnlyDictionary<string, string> Answers, int Version);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var worksheet = await db.Set<Worksheet>()
            .SingleOrDefaultAsync(w => w.RequestId == opened.Request.Id && w.FormCode == command.FormCode, cancellationToken);
        if ((worksheet?.Version ?? 0) != command.Version)
        {
            return Problem.Conflict;
        }

        if (worksheet is null)
        {
            var begun = Worksheet.Begin(opened.Request, opened.Actor, command.FormCode);
            if (begun.Problem is { } unknown)
            {
                return unknown;
            }

            worksheet = db.Add(begun.Value).Entity;
        }

        return worksheet.Save(opened.Request, opened.Actor, command.Answers, clock.GetUtcNow())
            ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
