using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Worksheets;

namespace Vouch.Tests.Domain.Letters;

public sealed class OfficialFormTests
{
    [Fact]
    public void Every_form_question_and_figure_names_its_source()
    {
        Assert.Equal(["esloe", "im-sel", "ortho-eslor", "ent-slor", "obgyn-sloe"], OfficialForm.All.Select(form => form.Code));
        Assert.All(OfficialForm.All, form =>
        {
            Assert.NotEmpty(form.Questions);
            Assert.NotEmpty(form.Source);
            Assert.All(form.Questions, question => Assert.NotEmpty(question.Source));
            Assert.Equal(form.Questions.Count, form.Questions.DistinctBy(question => question.Code).Count());
            Assert.All(form.Spreads, spread =>
            {
                Assert.NotEmpty(spread.Source);
                Assert.True(spread.Letters > 0);
                Assert.Contains(spread.Question, form.Questions.Select(question => question.Code).Append("*"));
            });
        });
    }

    [Fact]
    public void Every_form_has_domains_that_its_questions_ask_about_and_records_can_speak_to()
    {
        Assert.All(OfficialForm.All, form =>
        {
            Assert.NotEmpty(form.Domains);
            Assert.All(form.Domains, domain => Assert.Contains(domain.Question, form.Questions.Select(question => question.Code)));
            Assert.All(form.Domains, domain => Assert.NotEmpty(domain.Competencies));
        });
        var communication = OfficialForm.Find("ent-slor")!.Domains.Single(domain => domain.Question == "communication");
        Assert.True(communication.IsCoveredBy([Competency.Find("acgme.communication")!]));
        Assert.False(communication.IsCoveredBy([Competency.Find("acgme.systems")!]));
    }

    [Fact]
    public void A_specialty_finds_its_form_and_others_find_none()
    {
        Assert.Equal("im-sel", OfficialForm.For("internal medicine")?.Code);
        Assert.Null(OfficialForm.For("Neurology"));
        Assert.Null(OfficialForm.For(""));
    }

    [Fact]
    public void Limits_are_counted_and_unknown_ones_are_not_invented()
    {
        var narrative = OfficialForm.Find("im-sel")!.Questions.Single(question => question.Code == "clerkship-narrative");
        Assert.Null(narrative.OverLimit(string.Join(' ', Enumerable.Repeat("word", 200))));
        Assert.Equal("1 word more than the form takes.", narrative.OverLimit(string.Join(' ', Enumerable.Repeat("word", 201))));
        var comments = OfficialForm.Find("ortho-eslor")!.Questions.Single(question => question.Code == "narrative");
        Assert.Equal("2 characters more than the form takes.", comments.OverLimit(new string('x', 1832)));
        var unknown = OfficialForm.Find("esloe")!.Questions.Single(question => question.Code == "narrative");
        Assert.Null(unknown.OverLimit(new string('x', 5999)));
    }

    [Theory]
    [InlineData("ortho-eslor", "patient-care", "100", "worksheet.not-a-percentile")]
    [InlineData("ortho-eslor", "patient-care", "-1", "worksheet.not-a-percentile")]
    [InlineData("ortho-eslor", "patient-care", "95", null)]
    [InlineData("esloe", "guidance", "Lots", "worksheet.not-an-option")]
    [InlineData("esloe", "guidance", "Standard", null)]
    [InlineData("im-sel", "settings", "Inpatient|Spaceship", "worksheet.not-an-option")]
    [InlineData("im-sel", "settings", "Inpatient|Outpatient", null)]
    [InlineData("im-sel", "settings", "", null)]
    public void An_answer_must_be_one_the_form_knows(string form, string question, string answer, string? code) =>
        Assert.Equal(code, OfficialForm.Find(form)!.Questions.Single(q => q.Code == question).Check(answer)?.Code);
}
