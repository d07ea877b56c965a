using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships.ByMail;

/// <summary>The meetings of whoever holds the address, for calendars that come by themselves; the page has no markup of its own.</summary>
public sealed class CalendarFeedModel(GetCalendarFeed getFeed) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var feed = await getFeed.ExecuteAsync(token, cancellationToken);
        return feed.Problem is { } problem
            ? this.PageWith(problem)
            : File(Encoding.UTF8.GetBytes(feed.Value), CalendarFile.ContentType, "vouch.ics");
    }
}
