using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain.Mentorships;

using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class GetCohortPeopleModel(GetCohortPeople getPeople, AddCohortPeople addPeople, RemoveCohortPerson removePerson) : PageModel
{
    private const int MostShownProblems = 20;

    [BindProperty(SupportsGet = true)]
    public CohortId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Side { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Lines { get; set; }

    [TempData]
    public int? Added { get; set; }

    [TempData]
    public int Invited { get; set; }

    public Party Who => Side == "mentor" ? Party.Mentor : Party.Trainee;

    public GetCohortPeople.View People { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await getPeople.ExecuteAsync(new(Id, Who, PageNumber), cancellationToken) is not { } people)
        {
            return NotFound();
        }

        People = people;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => AddAsync(Lines ?? "", cancellationToken);

    public Task<IActionResult> OnPostEverybodyAsync(CancellationToken cancellationToken) => AddAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(PersonId person, CancellationToken cancellationToken)
    {
        await removePerson.ExecuteAsync(new(User.GetPersonId(), Id, Who, person), cancellationToken);
        return RedirectToPage(new { id = Id, side = Side });
    }

    private async Task<IActionResult> AddAsync(string? lines, CancellationToken cancellationToken)
    {
        var reply = await addPeople.ExecuteAsync(new(User.GetPersonId(), Id, Who, lines), cancellationToken);
        if (reply.Problems.Count == 0)
        {
            (Added, Invited) = (reply.Added, reply.Invited);
            return RedirectToPage(new { id = Id, side = Side });
        }

        foreach (var problem in reply.Problems.Take(MostShownProblems))
        {
            ModelState.AddModelError(problem.Field ?? "", problem.Message);
        }

        return await OnGetAsync(cancellationToken);
    }
}
