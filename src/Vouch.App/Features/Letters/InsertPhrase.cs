using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.App.Features.Letters;

/// <summary>Puts one of the writer's phrases into the draft, filled for this applicant. The writer or the delegate may.</summary>
public sealed class InsertPhrase(AppDbContext db, WriterLinks links, LetterPeople people, LetterDrafts drafts)
{
    /// <param name="Text">What is on the desk.</param>
    /// <param name="Version">The version of the draft that was shown; 0 for none yet.</param>
    /// <param name="At">Where in the text; null for its end.</param>
    public sealed record Command(string Token, OwnPhraseId Id, string Text, int Version, ApplicantPronouns Pronouns, int? At = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened
            || await db.Set<OwnPhrase>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.Id, cancellationToken) is not { } phrase
            || !phrase.MayBeUsedIn(opened.Request, opened.Actor))
        {
            return Problem.NotFound;
        }

        var (trainee, _) = await people.OfAsync(opened.Request, cancellationToken);
        var words = phrase.About(trainee.Name, command.Pronouns);
        if (words.Problem is { } problem)
        {
            return problem;
        }

        var stored = await drafts.StoreAsync(
            opened, DraftText.Insert(command.Text, words.Value, command.At), command.Version, cancellationToken, pronouns: command.Pronouns);
        return stored.Problem ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
