namespace Vouch.Browser.Tests;

internal sealed partial class WholeCase
{
    /// <summary>A word nobody but the writer may ever see.</summary>
    private const string Sentinel = "QUINCEPORPOISE";

    private const string Flawed = "Maya Osei showed improvement. She is a hard worker and a pleasure to work with. [Insert anecdote here]";

    private static readonly string Mended = string.Join("\n\n",
        "I have known Maya Osei for five months as her research mentor in the sepsis study at Lakeside University.",
        "The study had no clean data when she joined. She checked 212 charts against the source and rebuilt the dataset, and the abstract went out on time. [1]",
        $"Over {Sentinel} I would trust her with my own patients.");

    public async Task AskForLetterAsync()
    {
        await SignInAsync();
        await _trainee.OpenAsync("/letters");
        await _trainee.FollowAsync("See why, and ask");
        await _trainee.FollowAsync($"Ask {_mentorName} for a letter");
        await _trainee.TickAsync("Residency");
        await _trainee.FillAsync("Specialty", "Internal Medicine");
        await _trainee.FillAsync("What you hope it can speak to", "The dataset, and how I work with others.");
        await _trainee.FillAsync("You would like it by", site.Today.AddDays(30));
        await _trainee.FillAsync("Hard deadline", site.Today.AddDays(45));
        await _trainee.TickAsync("ERAS");
        await _trainee.TickAsync("Clean sepsis dataset");
        Assert.Equal(0, await _trainee.Page.Locator("input[name=Access]:checked").CountAsync()); // the waiver is never chosen for her
        await _trainee.TickAsync("I waive my right");
        await _trainee.FillAsync("Your signature, only if you waive", TraineeName);
        await _trainee.PressAsync("Send the request");
    }

    public async Task WriteLetterAsync()
    {
        await _mentor.OpenAsync(await MailAsync(MentorEmail, "asks you for a letter"));
        await _mentor.TickAsync("Yes, I can write a strong letter");
        await _mentor.PressAsync("Accept, and open the desk");
        var desk = _mentor.Page.Url;
        await _mentor.FollowAsync("The packet as a page to print");
        await _mentor.SeesAsync("Clean sepsis dataset");
        await _mentor.OpenAsync(desk);

        await _mentor.FillAsync("Text", Flawed);
        await _mentor.PressAsync("Save and check");
        await _mentor.SeesAsync("Mend this before signing");
        await _mentor.SeesAsync("showed improvement");
        await _mentor.FillAsync("Text", Mended);
        await _mentor.PressAsync("Save and check");
        Assert.DoesNotContain("Mend this before signing", await _mentor.TextAsync(), StringComparison.Ordinal);
        await _mentor.SeesAsync("used once");

        await _mentor.FillAsync("Your name, as it should stand", $"{_mentorName}, MD");
        await _mentor.FillAsync("Title", "Professor of Medicine");
        await _mentor.FillAsync("Institution, for the letterhead", "Lakeside University");
        await _mentor.FillAsync("Phone or e-mail", MentorEmail);
        await _mentor.PressAsync("Sign the letter");
        var file = await _mentor.DownloadAsync("Download the PDF");
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(file[..5]), StringComparison.Ordinal);
        await _mentor.PressAsync("I have uploaded it to ERAS");
        await _mentor.SeesAsync("Thank you");
    }

    /// <summary>She sees that it was handed over, and nothing of what it says.</summary>
    public async Task SeeItHandedOverAsync()
    {
        await SignInAsync();
        await _trainee.OpenAsync("/letters");
        await _trainee.FollowAsync(_mentorName);
        await _trainee.SeesAsync("Handed over by the writer");
        await _trainee.PressAsync("I see it in ERAS");
        await _trainee.SeesAsync("Seen in the portal");
        Assert.Equal(0, await _trainee.Page.GetByText("Read the letter").CountAsync());
        foreach (var path in new[] { "/", "/letters", _mentorship, new Uri(_trainee.Page.Url).AbsolutePath })
        {
            await _trainee.OpenAsync(path);
            Assert.DoesNotContain(Sentinel, await _trainee.Page.ContentAsync(), StringComparison.Ordinal);
        }
    }
}
