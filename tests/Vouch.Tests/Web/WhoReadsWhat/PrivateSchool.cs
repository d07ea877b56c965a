using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>
/// One trainee with everybody who can stand in a relation to them, and a word of its own planted in every kind of private text, by the use
/// cases that write it. The heads of the table's columns are the readers' names here.
/// </summary>
internal sealed partial class PrivateSchool : IAsyncDisposable
{
    private readonly Dictionary<string, string> _markers = [];
    private readonly Dictionary<string, (TestBrowser Browser, Person? Person)> _readers = [];

    private PrivateSchool(TestSite site) => Site = site;

    public TestSite Site { get; }

    /// <summary>The planted word of every text, by its name in the table.</summary>
    public IReadOnlyDictionary<string, string> Markers => _markers;

    public IReadOnlyDictionary<string, (TestBrowser Browser, Person? Person)> Readers => _readers;

    public static async Task<PrivateSchool> OpenAsync()
    {
        var school = new PrivateSchool(await TestSite.StartAsync(settings: new() { ["environment"] = "Production" })); // developers see the outbox
        foreach (var (reader, name, role) in new[]
        {
            ("administrator", "Ada Reyes", Roles.Administrator),
            ("trainee", "Maya Osei", Roles.Trainee),
            ("mentor", "Ruth Okafor", Roles.Mentor),
            ("other mentor", "Luis Prado", Roles.Mentor),
            ("former mentor", "Ines Falk", Roles.Mentor),
            ("asked mentor", "Omar Lind", Roles.Mentor),
            ("other trainee", "Jon Bell", Roles.Trainee),
            ("assistant", "Pia Storm", Roles.None),
            ("any trainee", "Una Tell", Roles.Trainee),
            ("any mentor", "Max Reed", Roles.Mentor),
            ("advisor", "Amy Kell", Roles.Advisor),
        })
        {
            school._readers[reader] = await school.Site.SignedInAsync(name, role);
        }

        school._readers["visitor"] = (school.Site.Visitor(), null);
        foreach (var mentor in new[] { "mentor", "other mentor", "former mentor", "asked mentor", "any mentor" })
        {
            await school.DescribeMentorAsync(mentor);
        }

        await school.PlantMentorshipsAsync();
        await school.PlantLettersAsync();
        return school;
    }

    /// <summary>The mails to one person, what they say read.</summary>
    public async Task<IReadOnlyList<MailDraft>> MailsToAsync(string reader)
    {
        var to = _readers[reader].Person?.Email ?? "";
        return await Site.RunAsync<IServiceProvider, List<MailDraft>>(async services =>
        {
            var rows = await services.GetRequiredService<AppDbContext>().Set<OutgoingMail>().AsNoTracking().Where(mail => mail.ToEmail == to).OrderBy(mail => mail.Id).ToListAsync();
            return [.. rows.Select(row => services.GetRequiredService<Mailbox>().Read(row)).OfType<MailDraft>()];
        });
    }

    /// <summary>The token in the latest mail to somebody whose subject has these words.</summary>
    public async Task<string> TokenAsync(string reader, string subject) =>
        (await MailsToAsync(reader)).Last(mail => mail.Subject.Contains(subject, StringComparison.Ordinal)).Action!.Url.Split('/')[^1];

    public async ValueTask DisposeAsync()
    {
        foreach (var (browser, _) in _readers.Values)
        {
            browser.Dispose();
        }

        await Site.DisposeAsync();
    }

    private Person Who(string reader) => _readers[reader].Person!;

    private PersonId IdOf(string reader) => Who(reader).Id;

    /// <summary>A sentence with a word that stands nowhere else, for the text of this name.</summary>
    private string Words(string text)
    {
        if (!_markers.TryGetValue(text, out var marker))
        {
            _markers[text] = marker = $"Zq{(char)('a' + (_markers.Count / 26))}{(char)('a' + (_markers.Count % 26))}quince";
        }

        return $"{marker} {SiteRoutes.Searched} on bread.";
    }

    private async Task<T> GetAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull
    {
        var result = await Site.RunAsync(act);
        Assert.True(result.Problem is null, $"{typeof(TUseCase).Name}: {result.Problem?.Message}");
        return result.Value;
    }

    private async Task DoAsync<TUseCase>(Func<TUseCase, Task<Problem?>> act)
        where TUseCase : notnull
    {
        var problem = await Site.RunAsync(act);
        Assert.True(problem is null, $"{typeof(TUseCase).Name}: {problem?.Message}");
    }

    private async Task DescribeMentorAsync(string mentor)
    {
        var details = new MentorDetails
        {
            Specialty = "neurology",
            Capacity = 3,
            Formats = MeetingFormats.Video,
            About = mentor == "mentor" ? Words("what a mentor says of themselves") : "I like trainees who ask why.",
            IsAccepting = true,
        };
        await DoAsync<Vouch.App.Features.Mentors.EditMentorProfile>(useCase => useCase.ExecuteAsync(new(IdOf(mentor), details, "Europe/Berlin"), default));
    }

    private async Task<MentorshipId> BeginAsync(string trainee, string mentor, int daysAgo)
    {
        var mentorship = Mentorship.Begin(IdOf(trainee), IdOf(mentor), Site.Clock.GetUtcNow().AddDays(-daysAgo)).Value;
        await Site.SaveAsync(mentorship);
        return mentorship.Id;
    }
}
