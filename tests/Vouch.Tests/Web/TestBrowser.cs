using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Vouch.Tests.Web;

/// <summary>Does what a browser without JavaScript does: follows links and sends the forms that were rendered.</summary>
public sealed class TestBrowser(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    public async Task<TestPage> GetAsync(string url) => await ReadAsync(await client.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute)));

    /// <summary>Fills in the page's form and presses its button; answers with the page one lands on.</summary>
    /// <param name="button">The button's words, where the page has several.</param>
    public async Task<TestPage> SubmitAsync(TestPage page, Dictionary<string, string> fields, string? button = null)
    {
        var form = page.Form(button);
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when !fields.ContainsKey(name)
                    && (input.Type is not ("checkbox" or "radio") || input.IsChecked) && input.Type is not ("submit" or "file"):
                    values.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area when !fields.ContainsKey(name):
                    values.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select when !fields.ContainsKey(name):
                    values.AddRange(select.SelectedOptions.Select(option => new KeyValuePair<string, string>(name, option.Value)));
                    break;
            }
        }

        values.AddRange(fields);
        if (button is not null && page.Button(button) is { Name: { Length: > 0 } pressed } element2)
        {
            values.Add(new(pressed, element2.Value));
        }

        var pressedAction = button is null ? null : page.Button(button)!.GetAttribute("formaction");
        var target = new Uri((pressedAction ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : page.Path, UriKind.RelativeOrAbsolute);
        using var content = new FormUrlEncodedContent(values);
        var response = form.Method == "post"
            ? await client.PostAsync(target, content)
            : await client.GetAsync(new Uri($"{target.OriginalString.Split('?', '#')[0]}?{await content.ReadAsStringAsync()}", UriKind.Relative));
        return await FollowAsync(response);
    }

    /// <summary>Chooses a file in the page's form and presses its button.</summary>
    public async Task<TestPage> UploadAsync(TestPage page, string field, string fileName, Stream file, string button)
    {
        var form = page.Form(button);
        using var content = new MultipartFormDataContent();
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(input => input is { Type: "hidden", Name: not null }))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        content.Add(new StreamContent(file), field, fileName);
        var target = page.Button(button)!.GetAttribute("formaction") ?? form.GetAttribute("action");
        return await FollowAsync(await client.PostAsync(new Uri(target is { Length: > 0 } ? target : page.Path, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Sends fields as a script on the page would.</summary>
    public async Task<TestPage> PostAsync(TestPage page, string url, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields);
        return await FollowAsync(await client.PostAsync(new Uri(url, UriKind.RelativeOrAbsolute), content));
    }

    public void Dispose() => client.Dispose();

    private async Task<TestPage> FollowAsync(HttpResponseMessage response)
    {
        for (var hops = 0; hops < 5 && response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; hops++)
        {
            response = await client.GetAsync(response.Headers.Location);
        }

        return await ReadAsync(response);
    }

    private static async Task<TestPage> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text));
        return new TestPage(response, text, document);
    }
}

/// <summary>What came back: the status, the text as sent, and the page to look for things in by role and label.</summary>
public sealed record TestPage(HttpResponseMessage Response, string Text, IDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query of the address the page stands at.</summary>
    public string Path => Response.RequestMessage!.RequestUri!.PathAndQuery;

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The main part's words, white space folded.</summary>
    public string Words => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IHtmlButtonElement? Button(string words) =>
        Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(button => button.TextContent.Trim() == words);

    public IHtmlAnchorElement? Link(string words) =>
        Document.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(link => link.TextContent.Trim() == words);

    internal IHtmlFormElement Form(string? button) =>
        (button is null ? Document.QuerySelector<IHtmlFormElement>("main form") : Button(button)?.Form)
        ?? throw new InvalidOperationException($"The page {Path} ({Status}) has no form{(button is null ? "" : $" with a button “{button}”")}: {Heading}");
}
