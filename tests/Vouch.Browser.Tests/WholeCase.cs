using Microsoft.Playwright;
using Vouch.App.Features.Mentors;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Browser.Tests;

/// <summary>
/// The case that must always work, as its people live it: the trainee with an account, the mentor from the mails alone, the visitor.
/// The letter's part is in <c>WholeCase.Letter.cs</c>.
/// </summary>
internal sealed partial class WholeCase(BrowserSite site, Letterbox letterbox, IBrowser browser, View view) : IAsyncDisposable
{
    private const string Password = "a few words in a row";
    private const string TraineeName = "Maya Osei";

    /// <summary>Addresses of this walk alone: all walks share one mail server.</summary>
    private readonly string _school = $"school{new Uri(site.Address).Port}.example.edu";

    private Reader _trainee = null!;
    private Reader _mentor = null!;
    private string _mentorName = "";
    private string _mentorship = "";

    private string TraineeEmail => $"maya.osei@{_school}";

    private string MentorEmail => $"{_mentorName.Split(' ')[^1].ToLowerInvariant()}@{_school}";

    public IEnumerable<string> PagesSeen => _trainee.Seen.Concat(_mentor.Seen);

    public async Task SetUpAsync()
    {
        await using (var administrator = await Reader.SitDownAsync(browser, site, view, "administrator"))
        {
            await administrator.OpenAsync("/");
            await administrator.FillAsync("Your name", "Ada Reyes");
            await administrator.FillAsync("E-mail address", $"ada@{_school}");
            await administrator.FillAsync("Password", Password);
            await administrator.PressAsync("Make the first administrator");
            await administrator.OpenAsync("/office");
        }

        var now = site.Clock.GetUtcNow();
        foreach (var (name, specialty, topic) in new[]
        {
            ("Ruth Okafor", "Internal medicine", "sepsis"), ("Luis Prado", "Internal medicine", "medical education"),
            ("Nora Lindqvist", "Pediatrics", "asthma"), ("Sam Whitfield", "Neurology", "stroke"),
        })
        {
            var person = Person.Create(name, $"{name.Split(' ')[^1].ToLowerInvariant()}@{_school}", Roles.Mentor, now).Value;
            var details = new MentorDetails
            {
                Specialty = Specialty.All.Single(known => known.Name == specialty).Code,
                Topics = [topic],
                Institution = "Lakeside University",
                Offers = Offers.Shadowing | Offers.Research,
                Capacity = 2,
                Promise = new ResponsePromise(5),
                About = $"I work on {topic}.",
            };
            await site.SaveAsync(person);
            Assert.Null(await site.RunAsync((EditMentorProfile edit) => edit.ExecuteAsync(new(person.Id, details, "America/Chicago"), CancellationToken.None)));
        }
    }

    public async Task FindMentorAsync()
    {
        _trainee = await Reader.SitDownAsync(browser, site, view, "trainee");
        _mentor = await Reader.SitDownAsync(browser, site, view, "mentor");
        await _trainee.OpenAsync("/account/sign-up");
        await _trainee.FillAsync("Your name", TraineeName);
        await _trainee.FillAsync("E-mail address", TraineeEmail);
        await _trainee.FillAsync("Password", Password);
        await _trainee.TickAsync("a trainee");
        await _trainee.PressAsync("Make my account");
        await _trainee.OpenAsync(await MailAsync(TraineeEmail, "Confirm"));
        await _trainee.PressAsync("Confirm my address");
        await SignInAsync();

        await _trainee.OpenAsync("/");
        await _trainee.FollowAsync("Say what you look for");
        await _trainee.ChooseAsync("Where you stand", "Pre-med, third year");
        await _trainee.FillAsync("What you hope for", "To find out whether I belong in internal medicine.");
        await _trainee.ChooseAsync("The specialty you are most drawn to", "Internal medicine");
        await _trainee.FillAsync("Topics", "sepsis, medical education");
        await _trainee.TickAsync("Research");
        await _trainee.TickAsync("Career advice");
        await _trainee.PressAsync("Save and see who fits");

        var cards = _trainee.Page.Locator("article.card");
        Assert.Equal(3, await cards.CountAsync());
        _mentorName = (await cards.First.Locator("h3").InnerTextAsync()).Trim();
        Assert.True(await cards.First.Locator("li").CountAsync() > 0, "The first suggestion gives no reason.");
        await _trainee.FollowAsync(_mentorName);
        await _trainee.FollowAsync($"Ask {_mentorName}");
        await _trainee.FillAsync("Why you ask this person", "Your work on sepsis made me read on.");
        await _trainee.FillAsync("What you hope for", "A monthly talk, and a part in a study.");
        await _trainee.FillAsync("What you offer", "Two afternoons a week.");
        await _trainee.PressAsync("Send the request");
        await _trainee.SeesAsync("Your request is on its way");

        var link = await MailAsync(MentorEmail, "asks whether you would be");
        await _mentor.OpenAsync(link);
        await _mentor.PressAsync("Yes, I will");
        await _mentor.SeesAsync("We have told them");
        await _mentor.OpenAsync(link); // once more, by mistake: a page that says so, and no second mentorship
        await _mentor.SeesAsync("It was used already");
        await _trainee.OpenAsync("/mentorships");
        await _trainee.FollowAsync(_mentorName);
        _mentorship = new Uri(_trainee.Page.Url).AbsolutePath;
    }

    public async Task AgreeAsync()
    {
        await _trainee.FollowAsync("Write the compact");
        await _trainee.FillAsync("Sign with your full name", TraineeName);
        await _trainee.PressAsync("Save, and send it when signed");
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "has signed a compact with you"));
        await _mentor.FillAsync("Sign with your full name", _mentorName);
        await _mentor.PressAsync("Sign it as it is");
        await _trainee.OpenAsync($"{_mentorship}/compact");
        await _trainee.SeesAsync("in force");

        await SetGoalAsync("Submit an abstract on sepsis", "An objective", site.Today.AddDays(200));
        await _trainee.FillAsync("A further step", "Read ten papers");
        await _trainee.FillAsync("By when", site.Today.AddDays(30));
        await _trainee.PressAsync("Add the step");
        await SetGoalAsync("Become a clinician who teaches", "A skill or knowledge", site.Today.AddDays(1500));
        await _trainee.OpenAsync($"{_mentorship}/goals");
        await _trainee.SeesAsync("Submit an abstract on sepsis");
    }

    /// <summary>One month: a meeting set, answered by mail, held and written up.</summary>
    public async Task MeetAsync(int month)
    {
        await SignInAsync();
        await _trainee.OpenAsync($"{_mentorship}/meetings/schedule");
        await _trainee.FillAsync("Day", site.Today.AddDays(5));
        await _trainee.PressAsync("Send the invitation");
        var meeting = _trainee.Page.Url;
        await _trainee.SeesAsync("Guidance");
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "would like to meet on"));
        await _mentor.PressAsync("Yes, I will be there");
        await _trainee.OpenAsync(meeting);
        await _trainee.SeesAsync("Agreed by both");
        Assert.StartsWith("BEGIN:VCALENDAR", System.Text.Encoding.UTF8.GetString(await _trainee.DownloadAsync("Calendar file")), StringComparison.Ordinal);
        if (month == 1)
        {
            await _trainee.UnfoldAsync("Add a point");
            await _trainee.FillAsync("What is it about", "Which courses matter for a clinical study?");
            await _trainee.PressAsync("Add the point");
            await _trainee.SeesAsync("Which courses matter");
        }

        await site.PassAsync(TimeSpan.FromDays(6));
        await _trainee.OpenAsync(meeting);
        await _trainee.FillAsync("What you both want to remember", $"Month {month}: we read two papers together.");
        await _trainee.PressAsync("Save the notes");
        await _trainee.FillAsync("What will be done", "Summarize the two papers");
        await _trainee.FillAsync("By when", site.Today.AddDays(20));
        await _trainee.PressAsync("Write it down");
        await _trainee.PressAsync("Close the meeting");
        await site.PassAsync(TimeSpan.FromDays(24));
    }

    public async Task GrowAsync()
    {
        await SignInAsync();
        await WriteInJournalAsync("A reflection", "I was afraid to ask what a shift key does to a P value. I asked.");
        await WriteInJournalAsync("A celebration", "My summary was read out in the lab meeting.");
        await _trainee.OpenAsync($"{_mentorship}/opportunities");
        await _trainee.PressAsync($"Ask {_mentorName}");
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "would like to help with your work"));
        await _mentor.FillAsync("In one line", "Sepsis chart review");
        await _mentor.FillAsync("What would they do, and learn", "Abstract charts with two others and learn how data are cleaned.");
        await _mentor.PressAsync("Offer it");

        await _trainee.OpenAsync($"{_mentorship}/opportunities");
        await _trainee.FollowAsync("Sepsis chart review");
        await _trainee.FillAsync("Why does this fit you", "I read the protocol and have two afternoons.");
        await _trainee.PressAsync("Ask for a place");
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "would like to join"));
        await _mentor.PressAsync("Give the place");
        await _trainee.OpenAsync(_trainee.Page.Url);
        await _trainee.FollowAsync("Write down the first task");
        await _trainee.FillAsync("The task in one line", "Clean the sepsis dataset");
        await _trainee.ChooseAsync("What it earns", "Coauthor");
        await _trainee.PressAsync("Send it");
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "wrote down a task"));
        await _mentor.PressAsync("Agree");
        await site.PassAsync(TimeSpan.FromDays(10));

        await _trainee.OpenAsync($"{_mentorship}/tasks");
        await _trainee.PressAsync("It is done");
        await _trainee.OpenAsync($"{_mentorship}/tasks");
        await _trainee.FollowAsync("Tell what changed");
        await _trainee.FillAsync("In one line", "Clean sepsis dataset");
        await _trainee.FillAsync("Your role", "data lead");
        await _trainee.FillAsync("From", site.Today.AddDays(-9));
        await _trainee.FillAsync("Through", site.Today.AddDays(-1));
        await _trainee.FillAsync("What stood there before", "The study had no clean data.");
        await _trainee.FillAsync("What you did", "Maya checked 212 charts against the source and rebuilt the dataset.");
        await _trainee.FillAsync("What changed because of it", "The abstract went out on time.");
        await _trainee.PressAsync($"Ask {_mentorName} to confirm it");
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "Did it happen so?"));
        await _mentor.PressAsync("Confirm");
        await _trainee.OpenAsync($"{_mentorship}/contributions");
        await _trainee.SeesAsync("Confirmed on");
        await _trainee.OpenAsync(_mentorship);
        await _trainee.OpenAsync("/mentorships/growth");
    }

    /// <summary>The mentor does not answer: one reminder a week past their own promise, none before.</summary>
    public async Task BeSilentAsync()
    {
        await _trainee.OpenAsync($"{_mentorship}/meetings/schedule");
        await _trainee.FillAsync("Day", site.Today.AddDays(40));
        await _trainee.PressAsync("Send the invitation");
        await site.PassAsync(TimeSpan.FromDays(9));
        Assert.Throws<InvalidOperationException>(() => letterbox.Newest(MentorEmail, "is waiting to hear from you"));
        await site.PassAsync(TimeSpan.FromDays(7));
        var reminder = letterbox.Newest(MentorEmail, "is waiting to hear from you");
        Assert.Contains(TraineeName, reminder.Subject, StringComparison.Ordinal);
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "is waiting to hear from you"));
        await _mentor.PressAsync("Yes, I will be there");
    }

    public async ValueTask DisposeAsync()
    {
        await (_trainee?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_mentor?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task SignInAsync()
    {
        await _trainee.OpenAsync("/account/sign-in");
        await _trainee.FillAsync("E-mail address", TraineeEmail);
        await _trainee.FillAsync("Password", Password);
        await _trainee.PressAsync("Sign in");
    }

    private async Task SetGoalAsync(string title, string kind, DateOnly dueOn)
    {
        await _trainee.OpenAsync($"{_mentorship}/goals/new");
        await _trainee.FillAsync("The goal in one line", title);
        await _trainee.TickAsync(kind);
        await _trainee.FillAsync("By when", dueOn);
        await _trainee.TickAsync("This mentor");
        await _trainee.PressAsync("Set the goal");
    }

    private async Task WriteInJournalAsync(string kind, string text)
    {
        await _trainee.OpenAsync($"{_mentorship}/journal");
        await _trainee.TickAsync(kind);
        await _trainee.FillAsync("In your words", text);
        await _trainee.TickAsync("This mentor");
        await _trainee.PressAsync("Keep it");
        await _trainee.SeesAsync(text);
    }

    /// <summary>The address behind the button of the newest mail with these words, after all that waits was delivered.</summary>
    private async Task<string> MailAsync(string to, string subject)
    {
        await site.PassAsync(TimeSpan.FromMinutes(1));
        return letterbox.Link(to, subject);
    }
}
