using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships.Roadmaps;
using Vouch.Domain.Seasons;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class RoadmapTemplateTests
{
    private static readonly SeasonCalendar Calendar = ThePack.Of2026.Calendar;

    [Fact]
    public void Every_template_is_whole_and_every_date_in_it_rests_on_a_published_one()
    {
        Assert.Equal(4, RoadmapTemplate.All.Count);
        foreach (var (template, year) in RoadmapTemplate.All.SelectMany(template => Enumerable.Range(2026, 8).Select(year => (template, year))))
        {
            var goals = template.Propose(Calendar, year, new(2020, 1, 1));
            Assert.Equal(template.Goals.Count, goals.Count);
            Assert.All(goals.Zip(template.Goals), pair => Assert.Equal(pair.Second.Steps.Count, pair.First.Steps.Count)); // none falls after its goal
            Assert.All(goals, goal => Assert.InRange(goal.Title.Length, 5, 160));
            Assert.All(goals.SelectMany(goal => goal.Steps), step => Assert.InRange(step.Title.Length, 3, 160));
            Assert.All(goals, goal => Assert.NotEqual("", goal.Due.From.Known.Citation.Source.Url));
        }
    }

    [Fact]
    public void A_published_day_is_that_day_and_what_was_not_published_is_a_month_at_most()
    {
        var published = Calendar.When("ERAS", SeasonEvent.ApplicationsOpen, 2026)!;
        Assert.Equal((new DateOnly(2025, 9, 3), false, false), (published.Day, published.IsAbout, published.IsOfAnotherSeason));
        var month = Calendar.When("NRMP", SeasonEvent.MatchDay, 2027)!;
        Assert.Equal((new DateOnly(2027, 3, 1), true, false), (month.Day, month.IsAbout, month.IsOfAnotherSeason));
        var later = Calendar.When("ERAS", SeasonEvent.SeasonOpens, 2029)!;
        Assert.Equal((new DateOnly(2028, 6, 1), true, true, 2027), (later.Day, later.IsAbout, later.IsOfAnotherSeason, later.Known.Season));
        Assert.Null(Calendar.When("TMDSAS", SeasonEvent.ApplicationOpens, 2027));
        Assert.Null(SeasonCalendar.None.When("ERAS", SeasonEvent.SeasonOpens, 2027));
    }

    [Fact]
    public void What_has_passed_is_left_out()
    {
        var goals = RoadmapTemplate.For(TraineeStage.MedicalYear4).Propose(Calendar, 2027, new(2026, 11, 24));

        var goal = Assert.Single(goals);
        Assert.Equal("Rank what I want in the order I want it", goal.Title);
        Assert.DoesNotContain(goal.Steps, step => step.Title == "Register for the Match");
        Assert.Empty(RoadmapTemplate.For(TraineeStage.MedicalYear4).Propose(Calendar, 2026, new(2026, 11, 24)));
        Assert.Empty(RoadmapTemplate.For(null).Propose(SeasonCalendar.None, 2030, new(2026, 11, 24)));
    }

    [Theory]
    [InlineData(TraineeStage.MedicalYear4, "residency", 2027)]
    [InlineData(TraineeStage.MedicalYear3, "medical-school", 2028)]
    [InlineData(TraineeStage.MedicalYear1, "medical-school", 2030)]
    [InlineData(TraineeStage.PreMedicalYear3, "pre-med", 2028)]
    [InlineData(TraineeStage.PreMedicalYear1, "pre-med", 2030)]
    [InlineData(TraineeStage.InternationalGraduate, "graduate-abroad", 2027)]
    public void A_stage_has_its_template_and_its_likely_year(TraineeStage stage, string template, int year) =>
        Assert.Equal((template, year), (RoadmapTemplate.For(stage).Stage, RoadmapTemplate.LikelyYear(stage, new(2026, 11, 24))));

    [Theory]
    [InlineData("2029,ERAS,season-opens,2026,quantaprep-eras-2027,2026,", "table.bad-value")]
    [InlineData("2029,ERAS,season-opens,soon,quantaprep-eras-2027,2026,", "table.bad-value")]
    [InlineData("2029,ERAS,doors-open,2026-06,quantaprep-eras-2027,2026,", "table.bad-value")]
    [InlineData("2029,ERAS,season-opens,2028-06-03,nobody,2026,", "season.source-unknown")]
    [InlineData("2029,ERAS,season-opens,2028-06-03,,2026,", "season.source-missing")]
    [InlineData("2026,ERAS,season-opens,2025-06-04,aamc-eras-timeline-2026,2025,", "season.event-twice")]
    public void A_date_without_a_source_or_meaning_refuses_the_pack_with_its_line(string row, string code)
    {
        var reading = SeasonPackReader.Read(file => ThePack.TextOf(file) + (file == SeasonPackReader.CalendarFile ? row + "\n" : ""));

        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith("calendar.csv, line 17", problem.Message, StringComparison.Ordinal);
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void A_pack_may_do_without_dates_and_they_are_not_part_of_its_hash()
    {
        var without = SeasonPackReader.Read(file => file.StartsWith("calendar", StringComparison.Ordinal) ? null : ThePack.TextOf(file)).Pack!;

        Assert.Equal(ThePack.Of2026.Hash, without.Hash);
        Assert.Empty(without.Calendar.Events);
    }
}
