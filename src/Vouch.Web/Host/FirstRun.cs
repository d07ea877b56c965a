using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.Web.Host;

/// <summary>Knows whether this installation has its first account yet; asks the database only until it has.</summary>
public sealed class FirstRun
{
    private volatile bool _isSetUp;

    public async Task<bool> IsSetUpAsync(AppDbContext db, CancellationToken cancellationToken) =>
        _isSetUp || (_isSetUp = await db.Users.AnyAsync(cancellationToken));
}

/// <summary>Leads the front page of a new installation to the page that sets it up; what needs no account stays open.</summary>
internal sealed class FirstRunRedirect(RequestDelegate next, FirstRun firstRun)
{
    public async Task InvokeAsync(HttpContext context, AppDbContext db)
    {
        if (context.Request.Path == "/" && !await firstRun.IsSetUpAsync(db, context.RequestAborted))
        {
            context.Response.Redirect("/welcome");
            return;
        }

        await next(context);
    }
}
