using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>A writer lets an assistant prepare and hand over one letter. The assistant gets a link of their own and needs no account.</summary>
public sealed class NameDelegate(
    AppDbContext db, WriterLinks links, LetterPeople people, LetterMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(string Token, string? Name, string? Email);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var (request, now) = (opened.Request, clock.GetUtcNow());
        var assistant = await FindOrMakeAsync(command, now, cancellationToken);
        if ((assistant.Problem ?? request.NameDelegate(opened.Writer, assistant.Value, now)) is { } problem)
        {
            return problem;
        }

        if (db.Entry(assistant.Value).State == EntityState.Detached)
        {
            db.Add(assistant.Value);
        }

        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        mails.InviteDelegate(request, trainee, writer, assistant.Value, links.ToPrepare(request, assistant.Value.Id));
        audit.Record(opened.Writer, "letter.delegate-named", request.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }

    private async Task<Result<Person>> FindOrMakeAsync(Command command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var email = Person.NormalizeEmail(command.Email ?? "");
        return await db.Set<Person>().SingleOrDefaultAsync(person => person.Email == email, cancellationToken) is { } known
            ? known
            : Person.Create(command.Name ?? "", email, Roles.None, now);
    }
}
