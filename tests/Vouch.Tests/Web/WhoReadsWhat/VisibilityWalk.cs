using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Pdf;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>
/// Walks the whole site once, as everybody: each address in each format with every id that exists, then every button. Notes which of the
/// planted words each reader met, and where.
/// </summary>
public sealed partial class VisibilityWalk : IAsyncLifetime
{
    private static readonly (HttpMethod Method, string Header, string Value)[] Formats =
    [
        (HttpMethod.Get, "Accept", "text/html"),
        (HttpMethod.Get, "Accept", "application/json"),
        (HttpMethod.Get, "HX-Request", "true"),
        (HttpMethod.Head, "Accept", "application/pdf"),
    ];

    private readonly HashSet<(string Reader, string Text, string Place)> _met = [];
    private readonly Dictionary<string, List<string>> _ids = [];
    private readonly HashSet<string> _broken = [];
    private int _requests;

    internal PrivateSchool School { get; private set; } = null!;

    internal VisibilityTable Table { get; } = VisibilityTable.Read();

    /// <summary>Who met which text, and where: an address as the application knows it, “mail”, “a button of …”, “logs” or “audit trail”.</summary>
    internal IReadOnlySet<(string Reader, string Text, string Place)> Met => _met;

    /// <summary>What answered with our own failure.</summary>
    internal IReadOnlySet<string> Broken => _broken;

    internal int Requests => _requests;

    public async ValueTask InitializeAsync()
    {
        School = await PrivateSchool.OpenAsync();
        await ReadIdsAsync();
        foreach (var reader in School.Readers.Keys)
        {
            await ReadMailsAsync(reader);
            await ReadPagesAsync(reader);
        }

        foreach (var reader in School.Readers.Keys.OrderBy(reader => reader is "trainee" or "mentor" or "other mentor"))
        {
            await PressButtonsAsync(reader);
        }

        Note("the logs", string.Join('\n', School.Site.Logs.Lines), "logs");
        var trail = await School.Site.RunAsync<AppDbContext, List<AuditEntry>>(db => db.Set<AuditEntry>().AsNoTracking().ToListAsync());
        Note("the audit trail", string.Join('\n', trail.Select(entry => entry.Action + entry.Subject)), "audit trail");
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    // Every key of every row, by the entity's name; what a route's parameter stands for is said in ValuesOf.
    private async Task ReadIdsAsync() => await School.Site.RunAsync<AppDbContext, bool>(async db =>
    {
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && entity.ClrType.Namespace!.StartsWith("Vouch.Domain", StringComparison.Ordinal)))
        {
            if (entity.FindPrimaryKey() is { Properties: [{ ClrType: { IsGenericType: true } type } key] } && type.GetGenericTypeDefinition() == typeof(Id<>))
            {
                var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
                _ids[entity.ClrType.Name] = [.. (await rows.AsNoTracking().ToListAsync()).Select(row => key.PropertyInfo!.GetValue(row)!.ToString()!)];
            }
        }

        return true;
    });

    private async Task<Func<string, IReadOnlyList<string>>> ValuesForAsync(string reader, int parameters)
    {
        var mails = await School.MailsToAsync(reader);
        var tokens = mails.SelectMany(mail => Token().Matches(string.Join('\n', [mail.Action?.Url ?? "", .. mail.Paragraphs, mail.Closing ?? ""]))).Select(match => match.Groups[1].Value).ToHashSet();
        if (reader is "trainee" or "mentor" or "other mentor")
        {
            tokens.Add((await School.Site.RunAsync<Vouch.App.Features.Mentorships.MakeCalendarFeed, string>(
                make => make.ExecuteAsync(School.Readers[reader].Person!.Id, default))).Split('/')[^1][..^".ics".Length]);
        }

        return name => name switch
        {
            "token" => [.. tokens, new string('A', 32)],
            "id" when parameters > 1 => [.. Of("Mentorship"), .. Of("Cohort")],
            "id" => [.. _ids.Where(pair => pair.Key is not ("Person" or "AgendaItem" or "Milestone" or "EvidenceItem" or "ActionItem")).SelectMany(pair => pair.Value), .. Of("Person")],
            "mentorshipId" => Of("Mentorship"),
            "meetingId" => Of("Meeting"),
            "jointId" => Of("JointMeeting"),
            "goalId" => Of("Goal"),
            "opportunityId" => Of("Opportunity"),
            "contributionId" => Of("Contribution"),
            "letterId" => Of("Letter"),
            "run" => [.. Of("MatchingRun"), Guid.Empty.ToString()],
            "round" => Of("TrialRound"),
            "accountId" => [Guid.Empty.ToString()],
            "trainee" => Of("Person"),
            "side" => ["trainee", "mentor"],
            "which" => ["cv", "statement", "signature", "seal", "letterhead"],
            "form" => ["esloe"],
            "answer" => ["yes", "no"],
            "status" => ["404"],
            "key" or "slug" or "path" => ["nothing-here"],
            _ => throw new InvalidOperationException($"Say in {nameof(VisibilityWalk)} what the parameter “{name}” of a route stands for."),
        };

        List<string> Of(string entity) => _ids.GetValueOrDefault(entity) ?? [];
    }

    private async Task ReadMailsAsync(string reader)
    {
        foreach (var mail in await School.MailsToAsync(reader))
        {
            Note(reader, string.Join('\n', [mail.Subject, .. mail.Paragraphs, mail.Closing ?? "", .. (mail.Attachments ?? []).Select(file => Readable(file.Content))]), "mail");
        }
    }

    private async Task ReadPagesAsync(string reader)
    {
        foreach (var route in SiteRoutes.Of(School.Site))
        {
            var values = await ValuesForAsync(reader, route.RoutePattern.Parameters.Count);
            var queries = await SiteRoutes.QueriesAsync(School.Site, route, "Get");
            foreach (var url in SiteRoutes.Urls(route, values).SelectMany(url => queries.Select(query => url + query)))
            {
                foreach (var (method, header, value) in reader is "trainee" or "advisor" ? Formats : Formats[..1])
                {
                    using var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
                    request.Headers.TryAddWithoutValidation(header, value);
                    await SendAsync(reader, request, Name(route));
                }
            }
        }
    }

    private async Task PressButtonsAsync(string reader)
    {
        var page = await School.Readers[reader].Browser.GetAsync("/appearance");
        if (page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is not { } token)
        {
            throw new InvalidOperationException($"No form to take a token from: {page.Status} {page.Heading}");
        }

        foreach (var route in SiteRoutes.Of(School.Site).Where(route => !Leaves().IsMatch(Name(route))))
        {
            var values = await ValuesForAsync(reader, route.RoutePattern.Parameters.Count);
            var queries = await SiteRoutes.QueriesAsync(School.Site, route, "Post");
            foreach (var url in SiteRoutes.Urls(route, values).SelectMany(url => queries.Select(query => url + query)))
            {
                using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, UriKind.Relative)) { Content = content };
                await SendAsync(reader, request, $"a button of {Name(route)}");
            }
        }
    }

    private async Task SendAsync(string reader, HttpRequestMessage request, string place)
    {
        _requests++;
        request.Headers.Add(AddressFromHeader.Header, $"10.{_requests / 62_500}.{_requests / 250 % 250}.{_requests % 250}");
        using var response = await School.Readers[reader].Browser.Client.SendAsync(request);
        Assert.True((int)response.StatusCode != 429, $"{request.RequestUri} was not looked at: too many tries.");
        if ((int)response.StatusCode >= 500)
        {
            _broken.Add($"{request.Method} {place} as {reader}");
        }

        Note(reader, response.Headers.ToString() + response.Content.Headers + Readable(await response.Content.ReadAsByteArrayAsync()), place);
    }

    private void Note(string reader, string read, string place)
    {
        foreach (var (text, marker) in School.Markers)
        {
            if (read.Contains(marker, StringComparison.OrdinalIgnoreCase))
            {
                _met.Add((reader, text, place));
            }
        }
    }

    private static string Readable(byte[] bytes) => PdfText.IsPdf(bytes) ? PdfText.Read(bytes) : Encoding.UTF8.GetString(bytes);

    internal static string Name(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    [GeneratedRegex("/by-mail/[a-z-]+/([A-Za-z0-9_-]{32})")]
    private static partial Regex Token();

    // Whoever signs out here sees nothing afterwards.
    [GeneratedRegex("^/account/sign-out")]
    private static partial Regex Leaves();
}
