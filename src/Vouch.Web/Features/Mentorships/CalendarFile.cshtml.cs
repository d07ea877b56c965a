using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

/// <summary>The meeting as a file; the page has no markup of its own.</summary>
public sealed class CalendarFileModel(GetCalendarFile getCalendarFile) : PageModel
{
    public async Task<IActionResult> OnGetAsync(MeetingId meetingId, CancellationToken cancellationToken)
    {
        var file = await getCalendarFile.ExecuteAsync(new(meetingId, User.GetPersonId()), cancellationToken);
        return file.Problem is { } problem
            ? this.PageWith(problem)
            : File(Encoding.UTF8.GetBytes(file.Value), "text/calendar; charset=utf-8", "meeting.ics");
    }
}
