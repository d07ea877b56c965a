using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>
/// The writer signs. The guards run over exactly the text that is signed, and the PDF is held against the rules of every service
/// it goes to; what fires blocks signing and keeps the draft.
/// </summary>
public sealed class SignLetter(
    AppDbContext db, WriterLinks links, LetterDrafts drafts, LetterPeople people, ReviewDraft reviewDraft, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Text">What the writer has before them.</param>
    /// <param name="Version">The version of the draft the writer was shown; another one is not signed unseen.</param>
    public sealed record Command(
        string Token, string Text, int Version, string? Name, string? Title, string? Institution, string? Contact, WriterRole Role);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(command.Token, LinkPurpose.WriteLetter, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var draft = await drafts.StoreAsync(opened, command.Text, command.Version, cancellationToken);
        if (draft.Problem is { } conflict)
        {
            return conflict;
        }

        var (trainee, writer) = await people.OfAsync(opened.Request, cancellationToken);
        var review = await reviewDraft.ExecuteAsync(opened.Request, trainee, writer, draft.Value.Text, cancellationToken);
        var letter = Sign(opened, draft.Value, trainee, [.. review.Guards.Select(guard => guard.Code)], command);
        if (letter.Succeeded)
        {
            db.Add(letter.Value);
            audit.Record(opened.Writer, "letter.signed", opened.Request.Id.ToString());
        }

        return await db.TrySaveAsync(LetterProblems.AlreadySigned, cancellationToken) ?? letter.Problem;
    }

    private Result<Letter> Sign(
        WriterLinks.Opened opened, LetterDraft draft, Person trainee, IReadOnlyCollection<string> guards, Command command)
    {
        var signature = LetterSignature.Create(command.Name, command.Title, command.Institution, command.Contact, command.Role);
        return signature.Problem is { } problem
            ? problem
            : opened.Request.Sign(
                opened.Writer,
                draft,
                signature.Value,
                guards,
                clock.GetUtcNow(),
                letter => LetterFile.WhyRefused(letter, opened.Request, trainee));
    }
}
