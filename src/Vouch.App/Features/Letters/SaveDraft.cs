using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;

namespace Vouch.App.Features.Letters;

/// <summary>Keeps what the writer has so far. Nothing on the request changes but, the first time, its state.</summary>
public sealed class SaveDraft(AppDbContext db, WriterLinks links, LetterDrafts drafts)
{
    /// <param name="Version">The version the writer was shown; 0 for none yet.</param>
    /// <param name="IsAutomatic">Saved by itself while the writer types.</param>
    /// <param name="Pronouns">The applicant's, as the writer says; null leaves them.</param>
    public sealed record Command(string Token, string Text, int Version, bool IsAutomatic = false, ApplicantPronouns? Pronouns = null);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await links.OpenDeskAsync(command.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var stored = await drafts.StoreAsync(opened, command.Text, command.Version, cancellationToken, command.IsAutomatic, command.Pronouns);
        return stored.Problem ?? await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
