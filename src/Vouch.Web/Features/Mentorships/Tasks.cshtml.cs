using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class TasksModel(GetTasks getTasks, EditTask editTask) : PageModel
{
    public GetTasks.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public Task<IActionResult> OnPostAgreeAsync(MentorshipId id, ProjectTaskId taskId, long proposedTicks, CancellationToken cancellationToken) =>
        EditAsync(
            id,
            taskId,
            new EditTask.Agree(new DateTimeOffset(Math.Clamp(proposedTicks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero)),
            cancellationToken);

    public Task<IActionResult> OnPostFinishAsync(MentorshipId id, ProjectTaskId taskId, CancellationToken cancellationToken) =>
        EditAsync(id, taskId, new EditTask.Finish(), cancellationToken);

    public Task<IActionResult> OnPostDropAsync(MentorshipId id, ProjectTaskId taskId, CancellationToken cancellationToken) =>
        EditAsync(id, taskId, new EditTask.Drop(), cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(MentorshipId id, ProjectTaskId taskId, CancellationToken cancellationToken) =>
        EditAsync(id, taskId, new EditTask.Reopen(), cancellationToken);

    private async Task<IActionResult> EditAsync(MentorshipId id, ProjectTaskId taskId, EditTask.Edit edit, CancellationToken cancellationToken) =>
        await editTask.ExecuteAsync(new(taskId, User.GetPersonId(), edit), cancellationToken) is { } problem
            ? this.PageWith(await LoadAsync(id, cancellationToken) ?? problem)
            : RedirectToPage(new { id });

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await getTasks.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
