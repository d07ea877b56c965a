using Vouch.App.Persistence;

namespace Vouch.App.Features.Letters;

/// <summary>A writer who is signed in gets to the page of all their letters and how they hear of them.</summary>
public sealed class OpenMyLetters(AppDbContext db, WriterLinks links)
{
    public async Task<string> ExecuteAsync(PersonId writer, CancellationToken cancellationToken)
    {
        var url = new Uri(links.ToAllLetters(writer));
        await db.SaveChangesAsync(cancellationToken);
        return url.PathAndQuery;
    }
}
