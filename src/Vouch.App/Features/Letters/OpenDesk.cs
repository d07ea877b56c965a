using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>A writer, or a delegate, who has an account goes to the same pages their link in the mail opens, and to no more.</summary>
public sealed class OpenDesk(AppDbContext db, WriterLinks links, AuditTrail audit)
{
    public sealed record Command(PersonId Person, LetterRequestId RequestId);

    /// <summary>Answers with the address of the page that is next for the writer.</summary>
    public async Task<Result<string>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var request = await db.Set<LetterRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId, cancellationToken);
        if (request is null || !request.WorkMayBeSeenBy(command.Person))
        {
            return Problem.NotFound;
        }

        if (request.Status.IsClosed())
        {
            return LetterProblems.NotOpen;
        }

        var address = command.Person != request.WriterId ? links.ToPrepare(request, command.Person)
            : request.Status == LetterRequestStatus.Requested ? links.ToAnswer(request)
            : links.ToWrite(request);
        audit.Record(command.Person, "letter.desk-opened", request.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return address;
    }
}
