using Microsoft.EntityFrameworkCore;
using Vouch.App.Installations;
using Vouch.App.Persistence;

namespace Vouch.Web.Host;

/// <summary>Knows whether this installation is set up, and as what; asks the database only until it is.</summary>
public sealed class FirstRun
{
    private volatile Standing _standing;

    /// <summary>Everybody here is made up, and the person is a choice.</summary>
    public bool IsDemonstration => _standing is Standing.Demonstration;

    public async Task<bool> IsSetUpAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (_standing is Standing.New)
        {
            var kinds = await db.Set<Installation>().Select(installation => installation.Kind).ToListAsync(cancellationToken);
            _standing = kinds is [InstallationKind.Demonstration] ? Standing.Demonstration
                : kinds.Count > 0 || await db.Users.AnyAsync(cancellationToken) ? Standing.Ordinary
                : Standing.New;
        }

        return _standing is not Standing.New;
    }

    private enum Standing
    {
        New,
        Ordinary,
        Demonstration,
    }
}

/// <summary>
/// Leads the front page of a new installation to the page that sets it up, and the sign-in of a demonstration to its people; what
/// needs no account stays open.
/// </summary>
internal sealed class FirstRunRedirect(RequestDelegate next, FirstRun firstRun)
{
    public async Task InvokeAsync(HttpContext context, AppDbContext db)
    {
        var isSetUp = await firstRun.IsSetUpAsync(db, context.RequestAborted);
        var target = context.Request.Path.Value switch
        {
            "/" when !isSetUp => "/welcome",
            "/account/sign-in" or "/account/sign-up" when firstRun.IsDemonstration => "/demonstration",
            _ => null,
        };
        if (target is null)
        {
            await next(context);
            return;
        }

        context.Response.Redirect(target);
    }
}
