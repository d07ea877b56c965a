using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Letters;

/// <summary>The packet on paper, for its writer. Each download is recorded.</summary>
public sealed class GetPacketFile(
    AppDbContext db, GetWritingDesk getWritingDesk, WriterLinks links, LetterPeople people, AuditTrail audit, TimeProvider clock)
{
    public sealed record Query(string Token);

    public async Task<Result<LetterFile>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var desk = await getWritingDesk.ExecuteAsync(new(query.Token), cancellationToken);
        if (!desk.Succeeded || await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return desk.Problem ?? Problem.NotFound;
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        audit.Record(opened.Actor, "letter.packet-downloaded", opened.Request.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return new LetterFile(
            LetterFile.NameFor(trainee, "Packet"),
            LetterPacketFile.Of(desk.Value, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), trainee.IsFictional));
    }
}
