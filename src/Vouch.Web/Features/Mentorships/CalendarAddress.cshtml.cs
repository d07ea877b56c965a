using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class CalendarAddressModel(MakeCalendarFeed makeFeed, StopCalendarFeed stopFeed, HasCalendarFeed hasFeed) : PageModel
{
    public bool HasOne { get; private set; }

    /// <summary>The address, in the answer that made it and never again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => HasOne = await hasFeed.ExecuteAsync(User.GetPersonId(), cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        Address = await makeFeed.ExecuteAsync(User.GetPersonId(), cancellationToken);
        HasOne = true;
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken)
    {
        await stopFeed.ExecuteAsync(User.GetPersonId(), cancellationToken);
        return RedirectToPage();
    }
}
