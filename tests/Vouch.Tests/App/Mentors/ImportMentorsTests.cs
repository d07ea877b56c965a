using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Directory;
using Vouch.App.Mail;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

/// <summary>An office's list in each of the three forms; whatever is wrong changes nothing and says where.</summary>
public sealed class ImportMentorsTests
{
    private const string Csv = """
        name,email,specialty,places,offers,topics,institution
        Ruth Okafor,Ruth@School.edu,Cardiology,3,research; letters,Heart failure; Sepsis,"Lakeside University, Heart Center"
        Sam Whitfield,sam@school.edu,,,,,
        """;

    private const string Cards =
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ruth\r\n  Okafor\r\nitem1.EMAIL;TYPE=work:ruth@school.edu\r\nEMAIL:home@example.edu\r\nORG:Lakeside University\\, East;Heart Center\r\nEND:VCARD\r\n"
        + "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Whitfield;Sam\r\nFN:Sam Whitfield\r\nEMAIL;TYPE=INTERNET:sam@school.edu\r\nEND:VCARD\r\n";

    public static TheoryData<string, byte[]> Files { get; } = new()
    {
        { "mentors.csv", Encoding.UTF8.GetBytes(Csv) },
        { "mentors.csv with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv)] },
        { "mentors.xlsx", TestWorkbook.Of(["name", "email", "specialty", "places"], ["Ruth Okafor", "ruth@school.edu", "cardiology", "3"], ["Sam Whitfield", "sam@school.edu", "", ""]) },
        { "mentors.vcf", Encoding.UTF8.GetBytes(Cards) },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task A_dry_run_reports_and_taking_over_makes_mentors_who_are_told(string name, byte[] content)
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(app);

        var dry = await ImportAsync(app, new(office, name, content, DryRun: true));
        Assert.Equal((2, 0, 0), (dry.New.Count, dry.Kept.Count, dry.ProblemCount));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<MentorProfile>().CountAsync()));

        var done = await ImportAsync(app, new(office, name, null, DryRun: false, dry.KeptAs));
        var again = await ImportAsync(app, new(office, name, content, DryRun: true));

        Assert.True(done.IsTakenOver);
        Assert.Equal((0, 2), (again.New.Count, again.Kept.Count));
        Assert.Equal(
            ["ruth@school.edu", "sam@school.edu"],
            await app.WithDbAsync(db => db.Set<Person>().Where(p => p.Roles == Roles.Mentor).Select(p => p.Email).Order().ToListAsync()));
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<MentorListing>().CountAsync()));
        Assert.Equal(2, await app.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_column_lands_in_the_profile(DatabaseKind kind)
    {
        await using var app = await TestServices.CreateAsync(kind);
        var office = await OfficeAsync(app);

        await ImportAsync(app, new(office, "mentors.csv", Encoding.UTF8.GetBytes(Csv), DryRun: false));

        var profile = await app.WithDbAsync(db => db.Set<MentorProfile>().SingleAsync(p => p.Specialty == "cardiology"));
        Assert.Equal((3, Offers.Research | Offers.Letters, "Lakeside University, Heart Center"), (profile.Capacity, profile.Offers, profile.Institution));
        Assert.Equal(["Heart failure", "Sepsis"], profile.Topics);
        Assert.True(profile is { IsListed: true, IsAccepting: true });
    }

    [Fact]
    public async Task Whoever_is_a_mentor_already_keeps_what_they_wrote()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        var ruth = await stage.MentorAsync("Ruth Okafor", new() { Specialty = "neurology", Capacity = 7 });
        var office = await OfficeAsync(stage.App);

        var report = await ImportAsync(stage.App, new(
            office, "mentors.csv", Encoding.UTF8.GetBytes($"name,email,specialty,places\nR. Okafor,{ruth.Email},cardiology,1"), DryRun: false));

        var profile = await stage.ProfileAsync(ruth);
        Assert.Equal((0, 1), (report.New.Count, report.Kept.Count));
        Assert.Equal(("neurology", 7), (profile.Specialty, profile.Capacity));
    }

    [Theory]
    [InlineData("name,mail\nRuth,ruth@school.edu", "line 1: there is no column \"email\"")]
    [InlineData("name,email\nRuth,ruth", "line 2:")]
    [InlineData("name,email\n,ruth@school.edu", "line 2:")]
    [InlineData("name,email,specialty\nRuth,ruth@school.edu,witchcraft", "line 2, column specialty")]
    [InlineData("name,email,places\nRuth,ruth@school.edu,many", "line 2, column places")]
    [InlineData("name,email,places\nRuth,ruth@school.edu,51", "line 2: Choose between 0 and 50 places")]
    [InlineData("name,email,offers\nRuth,ruth@school.edu,money", "line 2, column offers")]
    [InlineData("name,email\nRuth,ruth@school.edu\nSam,RUTH@school.edu", "line 3: ruth@school.edu was already given on line 2")]
    [InlineData("name,email\n\"Ruth,ruth@school.edu", "line 2: the row")]
    [InlineData("name,email\n", "is empty")]
    [InlineData("", "is empty")]
    [InlineData("BEGIN:VCARD\nFN:Ruth\nEMAIL:ruth@school.edu\n", "line 1: the row begins a card that does not end")]
    [InlineData("BEGIN:VCARD\nFN:Ruth\nEND:VCARD\n", "line 1:")]
    public async Task What_is_wrong_is_named_with_its_line_and_changes_nothing(string text, string says)
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);

        var report = await ImportAsync(app, new(await OfficeAsync(app), "list.csv", Encoding.UTF8.GetBytes(text), DryRun: false));

        Assert.Contains(says, Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.False(report.IsTakenOver);
        Assert.Equal(1, await app.WithDbAsync(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task A_broken_workbook_an_inflating_one_and_a_huge_file_are_refused()
    {
        await using var app = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var office = await OfficeAsync(app);
        var whole = TestWorkbook.Of(["name", "email"], ["Ruth Okafor", "ruth@school.edu"]);

        foreach (var content in new[] { whole[..(whole.Length / 2)], "PK"u8.ToArray(), Inflating(), new byte[(ImportMentors.MostMegabytes << 20) + 1] })
        {
            Assert.Equal(1, (await ImportAsync(app, new(office, "mentors.xlsx", content, DryRun: true))).ProblemCount);
        }

        Assert.Equal("mentor-import.upload-gone", (await ImportAsync(app, new(office, "mentors.xlsx", null, DryRun: false, "../vouch.db"))).Problems[0].Code);
    }

    private static async Task<PersonId> OfficeAsync(TestServices app)
    {
        var office = Person.Create("Ada Reyes", "ada@school.edu", Roles.Advisor, app.Clock.GetUtcNow()).Value;
        await app.SaveAsync(office);
        return office.Id;
    }

    private static Task<ImportMentors.Report> ImportAsync(TestServices app, ImportMentors.Command command) =>
        app.RunAsync((ImportMentors import) => import.ExecuteAsync(command, CancellationToken.None));

    private static byte[] Inflating() => TestWorkbook.Zip(("xl/workbook.xml", new string(' ', 220 << 20)));
}
