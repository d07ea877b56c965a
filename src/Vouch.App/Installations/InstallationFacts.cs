using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.App.Installations;

internal static class InstallationFacts
{
    public static Task<bool> IsDemonstrationAsync(this AppDbContext db, CancellationToken cancellationToken) =>
        db.Set<Installation>().AnyAsync(installation => installation.Kind == InstallationKind.Demonstration, cancellationToken);
}
