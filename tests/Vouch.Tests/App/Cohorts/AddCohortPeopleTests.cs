using Microsoft.EntityFrameworkCore;
using Vouch.App.Mail;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Cohorts;

/// <summary>Lists as offices paste them: all of it, or each wrong line with its number.</summary>
public sealed class AddCohortPeopleTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Names_and_addresses_are_read_as_mail_programs_and_spreadsheets_copy_them(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1], trainees: 1);

        var reply = await stage.AddAsync(Party.Trainee, """
            Maya Osei, Maya@School.edu
            "Prado, Luis" <luis@school.edu>

            Nora Lindqvist	nora@school.edu
            Trainee 0, trainee0@school.edu
            Maya Osei; maya@school.edu
            """);

        Assert.Equal((3, 3, 0), (reply.Added, reply.Invited, reply.Problems.Count));
        Assert.Equal(
            ["Maya Osei", "Nora Lindqvist", "Prado, Luis", "Trainee 0"],
            await stage.App.WithDbAsync(db => db.Set<Person>().Where(p => p.Roles.HasFlag(Roles.Trainee)).Select(p => p.Name).Order().ToListAsync()));
        Assert.Equal(3, await stage.App.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_wrong_line_and_nothing_is_added(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1], trainees: 1);
        var before = await stage.App.WithDbAsync(db => db.Set<Person>().CountAsync());

        var reply = await stage.AddAsync(Party.Mentor, "Sam Whitfield, sam@school.edu\nnobody\n, x@school.edu\nKim Ito, kim@@school.edu");

        Assert.Equal(["Line 2", "Line 3", "Line 4"], reply.Problems.Select(problem => problem.Message[..6]));
        Assert.Equal(before, await stage.App.WithDbAsync(db => db.Set<Person>().CountAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mentor_from_a_list_has_one_place_in_no_directory_and_hears_nothing(DatabaseKind kind)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [1], trainees: 1);

        var reply = await stage.AddAsync(Party.Mentor, "Sam Whitfield, sam@school.edu");

        var sam = await stage.IdAsync("Sam Whitfield");
        var profile = await stage.App.WithDbAsync(db => db.Set<MentorProfile>().SingleAsync(p => p.PersonId == sam));
        Assert.Equal((1, 1), (reply.Added, reply.Invited));
        Assert.Equal((1, false), (profile.OpenPlaces, profile.IsListed));
        Assert.Equal(0, await stage.App.WithDbAsync(db => db.Set<OutgoingMail>().CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n \n")]
    public async Task Nothing_pasted_says_what_to_paste(string lines)
    {
        await using var stage = await CohortStage.BeginAsync(DatabaseKind.Sqlite, places: [1], trainees: 1);

        Assert.Equal("cohort.nobody", Assert.Single((await stage.AddAsync(Party.Trainee, lines)).Problems).Code);
    }
}
