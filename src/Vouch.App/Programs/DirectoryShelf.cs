using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Programs;

namespace Vouch.App.Programs;

/// <summary>
/// The directory everybody sees: the real programs when any were imported, otherwise the demonstration's. Kept in memory
/// and read anew when a list has been taken over, on whichever node.
/// </summary>
public sealed class DirectoryShelf
{
    private volatile Held? _held;

    /// <returns>The directory, or null when there is none yet.</returns>
    /// <remarks>One small query when nothing changed.</remarks>
    public async Task<ProgramDirectory?> GetAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var edition = await db.Set<DirectoryEdition>()
            .AsNoTracking()
            .OrderBy(row => row.IsFictional)
            .ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Name, row.IsFictional })
            .FirstOrDefaultAsync(cancellationToken);
        if (edition is null)
        {
            return null;
        }

        if (_held is { } held && held.Edition == edition.Id)
        {
            return held.Directory;
        }

        var programs = await db.Set<ResidencyProgram>()
            .AsNoTracking()
            .Where(program => program.IsListed && program.IsFictional == edition.IsFictional)
            .ToListAsync(cancellationToken);
        var directory = ProgramDirectory.Of(edition.Name, programs);
        _held = new(edition.Id, directory);
        return directory;
    }

    private sealed record Held(DirectoryEditionId Edition, ProgramDirectory Directory);
}
