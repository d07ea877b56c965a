using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>A worksheet as a PDF for its writer, alone or with the narrative. Each download is recorded.</summary>
public sealed class GetWorksheetFile(AppDbContext db, GetWorksheet getWorksheet, WriterLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Query(string Token, string FormCode, bool WithNarrative);

    public async Task<Result<LetterFile>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var worksheet = await getWorksheet.ExecuteAsync(new(query.Token, query.FormCode), cancellationToken);
        if (!worksheet.Succeeded || await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return worksheet.Problem ?? Problem.NotFound;
        }

        audit.Record(opened.Actor, "letter.worksheet-downloaded", opened.Request.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        var name = $"Worksheet_{query.FormCode.Replace('-', '_')}{(query.WithNarrative ? "_with_narrative" : "")}.pdf";
        return new LetterFile(name, WorksheetFile.Of(worksheet.Value, query.WithNarrative, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
    }
}
