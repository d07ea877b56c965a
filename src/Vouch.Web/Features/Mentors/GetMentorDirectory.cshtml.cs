using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Directory;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

[BindProperties(SupportsGet = true)]
public sealed class GetMentorDirectoryModel(GetMentorDirectory getDirectory, GetSavedSearches getSearches) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    public string? Specialty { get; set; }

    public Offers? Offer { get; set; }

    public MentorPosition? Position { get; set; }

    public MeetingFormats? Format { get; set; }

    public string? Language { get; set; }

    public bool Open { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    [BindNever]
    public GetMentorDirectory.View Found { get; private set; } = null!;

    [BindNever]
    public IReadOnlyList<GetSavedSearches.Item> Saved { get; private set; } = [];

    /// <summary>The filters as they stand in the address, without the page.</summary>
    [BindNever]
    public string Filters { get; private set; } = "";

    public bool IsFiltered =>
        !string.IsNullOrWhiteSpace(Text) || Specialty is not null || Offer is not null || Position is not null || Format is not null
        || !string.IsNullOrWhiteSpace(Language) || Open;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear(); // an address somebody wrote by hand with a filter that does not exist shows the list without it
        var query = new GetMentorDirectory.Query(User.GetPersonId())
        {
            Text = Text,
            Specialty = Specialty,
            Offers = Offer ?? Offers.None,
            Position = Position,
            Format = Format ?? MeetingFormats.None,
            Language = Language,
            OnlyOpen = Open,
            Page = PageNumber,
        };
        Found = await getDirectory.ExecuteAsync(query, cancellationToken);
        Filters = DirectoryFilters.ToAddress(query);
        Saved = await getSearches.ExecuteAsync(User.GetPersonId(), cancellationToken);
    }

    public Dictionary<string, string?> RouteTo(int page) => new()
    {
        ["q"] = Text,
        ["specialty"] = Specialty,
        ["offer"] = Offer?.ToString(),
        ["position"] = Position?.ToString(),
        ["format"] = Format?.ToString(),
        ["language"] = Language,
        ["open"] = Open ? "true" : null,
        ["p"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
