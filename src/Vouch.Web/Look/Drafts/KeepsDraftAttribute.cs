using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Vouch.App.Features.Drafts;
using Vouch.Web.Host;

namespace Vouch.Web.Look.Drafts;

/// <summary>
/// A page with a long form, whose unsent words outlive a closed tab. A post with <c>draft=keep</c> in its address keeps the named fields
/// instead of sending the form, one with <c>draft=discard</c> forgets them; opening the page puts them back, sending the form erases them.
/// </summary>
/// <param name="fields">The fields to keep; never a signature or a secret.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsDraftAttribute(params string[] fields) : Attribute, IAsyncPageFilter
{
    public const string QueryName = "draft";

    /// <summary>The header of the script, which wants no page in return.</summary>
    public const string ScriptHeader = "X-Draft";

    private static readonly object Found = new();

    /// <summary>The handlers that send the form; the page's own post when none is named.</summary>
    public string[] Handlers { get; init; } = [""];

    /// <summary>What was put back into the form; null when nothing was.</summary>
    public static GetDraft.View? FoundIn(HttpContext context) => context.Items[Found] as GetDraft.View;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.User.Identity?.IsAuthenticated != true)
        {
            await next();
        }
        else if (HttpMethods.IsGet(http.Request.Method))
        {
            await PutBackAsync(http, await next());
        }
        else if (Handlers.Contains(context.HandlerMethod?.Name ?? "", StringComparer.OrdinalIgnoreCase))
        {
            context.Result = http.Request.Query[QueryName].ToString() switch
            {
                "keep" => await KeepAsync(http),
                "discard" => await DiscardAsync(http),
                _ => null,
            };
            if (context.Result is null && await next() is { Result: IKeepTempDataResult and not PageResult })
            {
                await DiscardAsync(http); // a page that redirects has taken the form
            }
        }
        else
        {
            await next();
        }
    }

    private async Task<IActionResult> KeepAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var kept = fields.Where(form.ContainsKey).ToDictionary(name => name, name => form[name][0] ?? "");
        var problem = await http.RequestServices.GetRequiredService<KeepDraft>().ExecuteAsync(new(http.User.GetPersonId(), FormOf(http), kept), http.RequestAborted);
        return http.Request.Headers.ContainsKey(ScriptHeader)
            ? new StatusCodeResult(problem is null ? StatusCodes.Status204NoContent : StatusCodes.Status409Conflict)
            : new LocalRedirectResult(http.Request.Path);
    }

    private static async Task<IActionResult> DiscardAsync(HttpContext http)
    {
        await http.RequestServices.GetRequiredService<DiscardDraft>().ExecuteAsync(http.User.GetPersonId(), FormOf(http), http.RequestAborted);
        return new LocalRedirectResult(http.Request.Path);
    }

    private async Task PutBackAsync(HttpContext http, PageHandlerExecutedContext executed)
    {
        if (executed.Result is not PageResult
            || await http.RequestServices.GetRequiredService<GetDraft>().ExecuteAsync(http.User.GetPersonId(), FormOf(http), http.RequestAborted) is not { } draft)
        {
            return;
        }

        http.Items[Found] = draft;
        foreach (var name in fields.Where(draft.Fields.ContainsKey))
        {
            executed.ModelState.SetModelValue(name, new ValueProviderResult(draft.Fields[name]));
            executed.ModelState.MarkFieldSkipped(name);
        }
    }

    private static string FormOf(HttpContext http) => http.Request.Path.Value!.TrimEnd('/').ToLowerInvariant();
}
