using System.ComponentModel.DataAnnotations;
using Vouch.Web.Look.Fields;

namespace Vouch.Tests.Web.Look;

public sealed class FieldTests
{
    private enum Pace
    {
        EveryWeek,

        [Display(Name = "Twice a year")]
        Rarely,
    }

    [Fact]
    public async Task The_label_leads_to_the_control()
    {
        var body = await Draw.FieldAsync(new Form { Name = "Ada" }, nameof(Form.Name), field => field.Label = "Your name");

        Assert.Equal("Ada", body.Labelled("Your name").GetAttribute("value"));
    }

    [Fact]
    public async Task The_hint_and_the_error_describe_the_control()
    {
        var body = await Draw.FieldAsync(
            new Form(), nameof(Form.Name), field => (field.Label, field.Hint) = ("Your name", "As in letters."), error: "Enter your name.");

        var control = body.Labelled("Your name");
        var described = control.GetAttribute("aria-describedby")!.Split(' ').Select(id => body.QuerySelector("#" + id)!.Words());
        Assert.Equal(["As in letters.", "Error: Enter your name."], described);
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_field_without_trouble_claims_none()
    {
        var control = (await Draw.FieldAsync(new Form(), nameof(Form.Name), field => field.Label = "Your name")).Labelled("Your name");

        Assert.False(control.HasAttribute("aria-invalid"));
        Assert.False(control.HasAttribute("aria-describedby"));
    }

    [Fact]
    public async Task What_was_typed_comes_back_even_when_it_could_not_be_read()
    {
        var body = await Draw.FieldAsync(new Form(), nameof(Form.Cost), field => field.Label = "Cost", "This is not a number.", typed: "a lot");

        Assert.Equal("a lot", body.Labelled("Cost (optional)").GetAttribute("value"));
    }

    [Fact]
    public async Task A_password_never_comes_back()
    {
        var body = await Draw.FieldAsync(new Form(), nameof(Form.Secret), field => field.Label = "Password", "Too short.", typed: "hunter2");

        Assert.DoesNotContain("hunter2", body.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Form.Name), "text")]
    [InlineData(nameof(Form.Email), "email")]
    [InlineData(nameof(Form.Secret), "password")]
    [InlineData(nameof(Form.Cost), "number")]
    [InlineData(nameof(Form.StartOn), "date")]
    [InlineData(nameof(Form.Remind), "checkbox")]
    public async Task The_type_of_the_control_follows_the_property(string property, string type)
    {
        var body = await Draw.FieldAsync(new Form(), property);

        Assert.Equal(type, body.QuerySelector("input")!.GetAttribute("type"));
    }

    [Fact]
    public async Task A_day_is_written_as_the_control_reads_it()
    {
        var body = await Draw.FieldAsync(new Form { StartOn = new DateOnly(2026, 7, 4) }, nameof(Form.StartOn));

        Assert.Equal("2026-07-04", body.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_enum_lists_its_members_in_words_and_selects_the_present_one()
    {
        var body = await Draw.FieldAsync(new Form { Pace = Pace.Rarely }, nameof(Form.Pace), field => field.Blank = "Choose one");

        Assert.Equal(["Choose one", "Every week", "Twice a year"], body.QuerySelectorAll("option").Select(Draw.Words));
        Assert.Equal("Rarely", body.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Radios_are_a_named_group_whose_first_box_carries_the_fields_id()
    {
        var body = await Draw.FieldAsync(new Form(), nameof(Form.Name), field =>
        {
            field.Label = "Why?";
            field.As = FieldKind.Radios;
            field.Options = [new Choice("a", "For research", "Most do."), new Choice("b", "For a letter")];
        }, error: "Choose one.");

        var group = body.QuerySelector("fieldset[role=radiogroup]")!;
        Assert.Equal("Why?", group.QuerySelector("legend")!.Words());
        Assert.Equal("true", group.GetAttribute("aria-invalid"));
        Assert.Equal("Name", body.Labelled("For research").Id);
        Assert.Equal("Most do.", body.QuerySelector("#" + body.Labelled("For research").GetAttribute("aria-describedby"))!.Words());
        Assert.Equal(["Name", "Name"], group.QuerySelectorAll("input").Select(input => input.GetAttribute("name")));
    }

    [Fact]
    public async Task Checks_keep_every_choice_made()
    {
        var body = await Draw.FieldAsync(new Form { Styles = ["b", "c"] }, nameof(Form.Styles), field =>
            field.Options = [new Choice("a", "A"), new Choice("b", "B"), new Choice("c", "C")]);

        Assert.Equal(["b", "c"], body.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task A_text_area_keeps_its_leading_line_break()
    {
        var body = await Draw.FieldAsync(new Form { Name = "\nDear committee" }, nameof(Form.Name), field => field.Rows = 8);

        Assert.Equal("\nDear committee", body.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Unknown_attributes_go_to_the_control_and_are_encoded_once()
    {
        var body = await Draw.FieldAsync(new Form(), nameof(Form.Name), attributes: [("autocomplete", "name"), ("placeholder", "O’Neill & <co>")]);

        var control = body.QuerySelector("input")!;
        Assert.Equal("name", control.GetAttribute("autocomplete"));
        Assert.Equal("O’Neill & <co>", control.GetAttribute("placeholder"));
    }

    [Fact]
    public async Task Words_of_a_person_are_text_and_never_markup()
    {
        const string attack = "\"><script>alert(1)</script>";
        var body = await Draw.FieldAsync(
            new Form { Name = attack }, nameof(Form.Name), field => (field.Label, field.Hint) = (attack, attack), error: attack);

        Assert.Empty(body.QuerySelectorAll("script"));
        Assert.Equal(attack, body.QuerySelector("input")!.GetAttribute("value"));
    }

    private sealed class Form
    {
        [Required]
        public string Name { get; set; } = string.Empty;

        [DataType(DataType.EmailAddress)]
        public string? Email { get; set; }

        [DataType(DataType.Password)]
        public string? Secret { get; set; }

        public int? Cost { get; set; }

        public DateOnly? StartOn { get; set; }

        public bool Remind { get; set; }

        public Pace? Pace { get; set; }

        public IReadOnlyList<string> Styles { get; set; } = [];
    }
}
