using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Office;
using Vouch.Domain.People;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Office;

public sealed class SetOfficeRoleModel(GetOfficePeople getPeople, SetOfficeRole setRole) : PageModel
{
    public static IReadOnlyList<Choice> OfficeRoles { get; } =
    [
        new(nameof(Roles.Advisor), "Advisor", "Sees the office’s numbers and keeps the list of programs."),
        new(nameof(Roles.Administrator), "Administrator", "All that, and decides who works in the office."),
    ];

    public IReadOnlyList<GetOfficePeople.Row> People { get; private set; } = [];

    [BindProperty, Required(ErrorMessage = "Enter the e-mail address of their account.")]
    public string? Email { get; set; }

    [BindProperty]
    public Roles Role { get; set; } = Roles.Advisor;

    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await getPeople.ExecuteAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SetAsync(has: true, cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) => SetAsync(has: false, cancellationToken);

    private async Task<IActionResult> SetAsync(bool has, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await setRole.ExecuteAsync(new(User.GetPersonId(), Email!, Role, has), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage();
    }
}
