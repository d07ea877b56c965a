using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;
using Vouch.Domain.Programs;
using Vouch.Tests.App;
using Vouch.Tests.App.Programs;
using Vouch.Tests.Web.Mentors;

namespace Vouch.Tests.Web;

/// <summary>What goes wrong in real life, over HTTP: each gets a plain sentence with the place and the mend, and changes nothing.</summary>
public sealed class BadInputTests
{
    private const string Import = "/office/programs/import";

    private static byte[] Report => MadePdf.Of([["Internal Medicine|9990140C0|10|10|10|9*|--|--|8|8|7|7"]]);

    public static TheoryData<string, string, string> WrongFiles { get; } = new()
    {
        { "a letter", "letter.pdf", "cannot be read as a PDF" },
        { "half a report", "report.pdf", "cannot be read as a PDF" },
        { "a bad row", "list.csv", "line 3" },
        { "nothing", "list.csv", "list.csv" },
        { "binary", "list.csv", "list.csv" },
        { "too large", "huge.pdf", "larger than 20 MB" },
    };

    [Theory, MemberData(nameof(WrongFiles))]
    public async Task A_wrong_file_is_named_and_nothing_is_taken_over(string what, string fileName, string says)
    {
        await using var site = await TestSite.StartOnPortAsync();
        var (office, _) = await site.SignedInAsync("Ines Duarte", Roles.Advisor);
        using var file = new MemoryStream(what switch
        {
            "a letter" => "Dear office, please find our programs below."u8.ToArray(),
            "half a report" => Report[..(Report.Length / 2)],
            "a bad row" => Encoding.UTF8.GetBytes("nrmp_code,institution,city,state,track,source,as_of,confidence,quota_2026\n9990140C0,A,B,ND,IM,me,2026,published,3\nx,A,B,ND,IM,me,2026,published,3\n"),
            "nothing" => [],
            "binary" => [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))],
            _ => new byte[21 << 20],
        });

        var refused = await office.UploadAsync(await office.GetAsync(Import), "File", fileName, file, "Check the file");

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains(says, refused.Document.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.Button("Take over this list"));
        Assert.Equal(0, await site.RunAsync((AppDbContext db) => db.Set<ResidencyProgram>().CountAsync()));
    }

    [Fact]
    public async Task A_hundred_megabytes_get_a_sentence_and_the_site_goes_on()
    {
        await using var site = await TestSite.StartOnPortAsync();
        var (office, _) = await site.SignedInAsync("Ines Duarte", Roles.Advisor);
        using var file = new ZeroStream(100L << 20);

        var refused = await office.UploadAsync(await office.GetAsync(Import), "File", "huge.pdf", file, "Check the file");

        Assert.Contains("larger than 20 MB", refused.Document.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(Import)).Status);
    }

    [Fact]
    public async Task A_visitor_who_sends_far_too_much_is_stopped_early()
    {
        await using var site = await TestSite.StartOnPortAsync();
        await site.SignedInAsync("Ines Duarte", Roles.Advisor);
        using var visitor = site.Visitor();
        using var file = new ZeroStream(100L << 20);

        try
        {
            var refused = await visitor.UploadAsync(await visitor.GetAsync("/smart-pick"), "file", "profile.json", file, "Load the profile");
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        }
        catch (HttpRequestException) // the server closes while the rest is still on its way
        {
        }

        Assert.True(file.Position < 100L << 20, "Everything was taken in.");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/smart-pick")).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"step2\": \"much\"}")]
    [InlineData("")]
    public async Task A_profile_file_of_something_else_is_refused(string content)
    {
        await using var site = await TestSite.StartAsync();
        await site.SignedInAsync("Ines Duarte", Roles.Advisor);
        using var visitor = site.Visitor();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));

        var refused = await visitor.UploadAsync(await visitor.GetAsync("/smart-pick"), "file", "profile.json", file, "Load the profile");

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector(".error-summary"));
    }

    [Theory]
    [InlineData("Step2", "301", "Step 2 CK lies between 100 and 300")]
    [InlineData("Step2", "-5", "Step 2 CK lies between 100 and 300")]
    [InlineData("Step2", "two hundred", "“two hundred” is not understood here")]
    [InlineData("Step2", "99999999999999999999", "is not understood here")]
    [InlineData("GraduationYear", "1066", "four-digit")]
    [InlineData("MostApplications", "0", "rograms")]
    [InlineData("TieStates", "Ohio and more", "state")]
    [InlineData("Type", "Wizard", "“Wizard” is not understood here")]
    public async Task An_impossible_profile_is_named_at_its_field_and_kept(string field, string value, string says)
    {
        await using var site = await TestSite.StartAsync();
        await site.SignedInAsync("Ines Duarte", Roles.Advisor);
        using var visitor = site.Visitor();

        var refused = await visitor.SubmitAsync(
            await visitor.GetAsync("/smart-pick"), new() { ["FirstSpecialty"] = "internal-medicine", [field] = value }, "Build my list");

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains(says, refused.Document.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_link_opens_nothing_and_says_what_to_do()
    {
        await using var site = await TestSite.StartAsync();
        var (_, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var request = await site.AskAsync(maya, await site.MentorAsync("Dr. Ada Ito"));
        var link = await site.LinkAsync(request);
        using var mentor = site.Visitor();
        var page = await mentor.GetAsync(link);
        site.Clock.Advance(TimeSpan.FromDays(400));

        var opened = await mentor.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        var pressed = await mentor.SubmitAsync(page, [], "Yes, I will");

        Assert.Equal("/by-mail/closed", opened.Headers.Location?.OriginalString);
        Assert.Equal("This link opens nothing any more", pressed.Heading);
        Assert.Equal(0, await site.RunAsync((AppDbContext db) => db.Set<Mentorship>().CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_counts_once()
    {
        await using var site = await TestSite.StartAsync();
        var (trainee, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var mentor = await site.MentorAsync("Dr. Ada Ito");
        var page = await trainee.GetAsync($"/mentors/{mentor.Id}/ask");
        Dictionary<string, string> words = new() { ["WhyYou"] = "Your talk.", ["HopeFor"] = "A monthly talk." };

        var answers = await Task.WhenAll(trainee.SubmitAsync(page, words), trainee.SubmitAsync(page, words), trainee.SubmitAsync(page, words));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, await site.RunAsync((AppDbContext db) => db.Set<MentorRequest>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_browsers_that_take_the_last_place_at_once_leave_one_mentorship(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var mentor = await site.MentorAsync("Dr. Ada Ito", new MentorDetails { Specialty = "cardiology", Capacity = 1 });
        var (_, maya) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        var (_, luis) = await site.SignedInAsync("Luis Prado", Roles.Trainee);
        var first = await site.LinkAsync(await site.AskAsync(maya, mentor));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var links = new[] { first, await site.LinkAsync(await site.AskAsync(luis, mentor)) };
        using var one = site.Visitor();
        using var other = site.Visitor();
        var pages = new[] { await one.GetAsync(links[0]), await other.GetAsync(links[1]) };

        var answers = await Task.WhenAll(one.SubmitAsync(pages[0], [], "Yes, I will"), other.SubmitAsync(pages[1], [], "Yes, I will"));

        Assert.Single(answers, answer => answer.Heading == "Thank you for your yes");
        Assert.Single(answers, answer => answer.Document.QuerySelector(".error-summary") is not null);
        Assert.Equal(1, await site.RunAsync((AppDbContext db) => db.Set<Mentorship>().CountAsync()));
    }

    /// <summary>Many bytes without the memory.</summary>
    private sealed class ZeroStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
