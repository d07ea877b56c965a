using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Accounts;
using Vouch.App.Mail;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>docs/personal-data.md holds: nobody is forgotten in the model, a file has what is theirs and no more, and what is erased is gone.</summary>
public sealed class PersonalDataTests
{
    private static readonly IReadOnlyDictionary<string, (string InFile, string Erased)> Table = Read();

    [Fact]
    public async Task Every_column_that_names_a_person_is_in_the_table()
    {
        await using var site = await TestSite.StartAsync();
        var columns = await site.RunAsync<AppDbContext, List<string>>(db => Task.FromResult(ColumnsOf(db).Select(column => column.Name).Append("Person.Id").Order().ToList()));

        Assert.True(columns.Count > 60);
        Assert.Equal(columns, Table.Keys.Order());
        Assert.All(Table.Values, row => Assert.True(row.Erased == "erased" || row.Erased.StartsWith("kept: ", StringComparison.Ordinal), row.Erased));
    }

    [Theory]
    [InlineData("trainee")]
    [InlineData("mentor")]
    [InlineData("other mentor")]
    [InlineData("former mentor")]
    [InlineData("asked mentor")]
    [InlineData("other trainee")]
    [InlineData("any trainee")]
    [InlineData("any mentor")]
    [InlineData("advisor")]
    public async Task A_file_holds_what_somebody_may_read_and_nothing_else(string reader)
    {
        await using var school = await PrivateSchool.OpenAsync();
        var table = VisibilityTable.Read().Texts.ToDictionary(text => text.Name);

        var file = System.Text.Encoding.UTF8.GetString(await school.Site.RunAsync<TakeMyData, byte[]>(take => take.ExecuteAsync(school.Readers[reader].Person!.Id, default)));

        var found = school.Markers.Where(text => file.Contains(text.Value, StringComparison.Ordinal)).Select(text => text.Key).ToList();
        Assert.DoesNotContain(found, text => !table[text].Allowed.Contains(reader) && !Own(reader, text));
        Assert.Empty(Always(reader).Except(found));
        var people = JsonNode.Parse(file)!["people"]!.AsObject();
        Assert.Equal(school.Readers[reader].Person!.Name, (string?)people[school.Readers[reader].Person!.Id.ToString()]);
    }

    [Theory]
    [InlineData("trainee")]
    [InlineData("mentor")]
    public async Task Whoever_is_erased_is_gone_but_for_what_is_kept_with_a_reason(string reader)
    {
        await using var school = await PrivateSchool.OpenAsync();
        var (_, person) = school.Readers[reader];
        var id = person!.Id;
        if (reader == "mentor")
        {
            Assert.Equal(PersonalDataProblems.LettersAreOwed, await EraseAsync(school, id, person.Email));
            await CloseLettersAsync(school, id);
        }

        Assert.Equal(PersonalDataProblems.NotYourAddress, await EraseAsync(school, id, "somebody@else.edu"));
        Assert.Null(await EraseAsync(school, id, $" {person.Email.ToUpperInvariant()} "));

        await school.Site.RunAsync<AppDbContext, bool>(async db =>
        {
            foreach (var (name, entity, column) in ColumnsOf(db).Where(column => Table[column.Name].Erased == "erased"))
            {
                Assert.False((await RowsAsync(db, entity)).Any(row => column.GetValue(row) is PersonId theirs && theirs == id), $"{name} still names them");
            }

            var left = await db.Set<Person>().SingleAsync(other => other.Id == id);
            Assert.Equal((reader == "mentor" ? "A former mentor" : "A former trainee", Roles.None, true), (left.Name, left.Roles, Person.IsNobodys(left.Email)));
            Assert.False(await db.Set<OutgoingMail>().AnyAsync(mail => mail.ToEmail == person.Email));
            Assert.False(await db.Set<Mentorship>().AnyAsync(m => (m.TraineeId == id || m.MentorId == id) && m.Status != MentorshipStatus.Ended));
            Assert.All(await db.Set<Compact>().Where(compact => compact.TraineeId == id || compact.MentorId == id).ToListAsync(), compact =>
                Assert.DoesNotContain(person.Name, compact.TraineeSignature + compact.MentorSignature, StringComparison.Ordinal));
            return true;
        });

        // The others open every page of theirs as before.
        foreach (var other in school.Readers.Where(other => other.Key is "mentor" or "other mentor" or "trainee" or "advisor" && other.Key != reader))
        {
            foreach (var path in new[] { "/", "/mentorships", "/letters", "/office/pairs" })
            {
                var page = await other.Value.Browser.GetAsync(path);
                Assert.True((int)page.Status < 500, $"{path} as {other.Key}");
                Assert.DoesNotContain(person.Name, page.Document.QuerySelector("main")?.TextContent ?? "", StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_page_gives_the_file_and_erases_only_who_means_it()
    {
        await using var site = await TestSite.StartAsync();
        var (last, admin) = await site.SignedInAsync("Ada Reyes", Roles.Administrator);
        var (maya, person) = await site.SignedInAsync("Maya Osei", Roles.Trainee);

        var page = await maya.GetAsync("/account/data");
        var file = await maya.SubmitAsync(page, [], "Download everything");
        Assert.Equal("my-data.json", file.Response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("Maya Osei", (string?)JsonNode.Parse(file.Text)!["account"]!["person"]!["name"]);
        Assert.Contains("Type the e-mail address", (await maya.SubmitAsync(page, new() { ["Email"] = "no" }, "Erase my account for good")).Text, StringComparison.Ordinal);
        Assert.Contains("last administrator", (await last.SubmitAsync(await last.GetAsync("/account/data"), new() { ["Email"] = admin.Email }, "Erase my account for good")).Text, StringComparison.Ordinal);

        Assert.Equal("Your account is erased", (await maya.SubmitAsync(page, new() { ["Email"] = person.Email }, "Erase my account for good")).Heading);
        Assert.Contains("do not match", await SignInAsync(site, person.Email), StringComparison.Ordinal);
    }

    private static async Task<string> SignInAsync(TestSite site, string email)
    {
        var browser = site.Visitor();
        return (await browser.SubmitAsync(await browser.GetAsync("/account/sign-in"), new() { ["Email"] = email, ["Password"] = TestSite.Password })).Text;
    }

    // What no page shows any more is still theirs.
    private static bool Own(string reader, string text) => reader == "trainee" && text == "the note that asks for work";

    private static string[] Always(string reader) => reader switch
    {
        "trainee" => ["what a trainee hopes for in their profile", "a request that waits", "a trainee's entry, private", "a goal, private", "a compact not sent yet, for the other mentor", "a mentor's entry, for this pair", "the notes of a meeting", "how it goes, by the trainee", "a letter its trainee may read, by the other mentor", "a concern raised with the advisor", "what a trainee hopes a letter says"],
        "mentor" => ["what a mentor says of themselves", "a mentor's entry, private", "a trainee's entry, for this pair", "how it goes, by the mentor", "a waived letter, signed", "a phrase a writer keeps", "an answer on a worksheet", "an offer to one trainee"],
        "any trainee" => ["the name of a saved search", "the note with a no to another trainee"],
        _ => [],
    };

    private static Task<Problem?> EraseAsync(PrivateSchool school, PersonId person, string email) =>
        school.Site.RunAsync<EraseMyAccount, Problem?>(erase => erase.ExecuteAsync(new(person, email), default));

    // The office's way of ending what a writer owes, for the test: handed over, or declined.
    private static Task<bool> CloseLettersAsync(PrivateSchool school, PersonId writer) => school.Site.RunAsync<AppDbContext, bool>(async db =>
    {
        var now = school.Site.Clock.GetUtcNow();
        foreach (var request in await db.Set<LetterRequest>().Where(request => request.WriterId == writer).ToListAsync())
        {
            foreach (var destination in request.Destinations.ToList())
            {
                request.HandOver(writer, destination.ServiceCode, now);
            }

            request.Withdraw(request.TraineeId, now);
        }

        await db.SaveChangesAsync();
        return true;
    });

    private static IEnumerable<(string Name, Type Entity, PropertyInfo Column)> ColumnsOf(AppDbContext db) =>
        from entity in db.Model.GetEntityTypes()
        where !entity.IsOwned()
        from property in entity.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(PersonId) && property.PropertyInfo is not null && entity.ClrType != typeof(Person)
        select ($"{entity.ClrType.Name}.{property.Name}", entity.ClrType, property.PropertyInfo);

    private static Task<List<object>> RowsAsync(AppDbContext db, Type entity) =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity).Invoke(db, null)!).AsNoTracking().ToListAsync();

    private static Dictionary<string, (string, string)> Read()
    {
        return File.ReadAllLines(Path.Combine(Path.GetDirectoryName(VisibilityTable.File)!, "personal-data.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 3)
            .ToDictionary(cells => cells[0], cells => (cells[1], cells[2]));
    }
}
