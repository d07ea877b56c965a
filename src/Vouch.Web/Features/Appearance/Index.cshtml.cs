using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.Web.Look;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Appearance;

/// <summary>Keeps a person's choice of light or dark in a cookie; the choice "as the device" removes it.</summary>
public sealed class IndexModel : PageModel
{
    private const string AsTheDevice = "device";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(AsTheDevice, "As this device does", "Light by day and dark by night, if the device is set that way."),
        new("light", "Light"),
        new("dark", "Dark"),
    ];

    [BindProperty, Required(ErrorMessage = "Choose one of the three.")]
    [AllowedValues(AsTheDevice, "light", "dark", ErrorMessage = "Choose one of the three.")]
    public string Choice { get; set; } = AsTheDevice;

    public void OnGet() => Choice = Theme.Of(Request) ?? AsTheDevice;

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Choice == AsTheDevice)
        {
            Response.Cookies.Delete(Theme.CookieName);
        }
        else
        {
            Response.Cookies.Append(Theme.CookieName, Choice, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            });
        }

        return RedirectToPage();
    }
}
