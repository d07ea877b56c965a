using Vouch.Domain.Letters.Phrases;

namespace Vouch.Tests.Domain.Letters.Phrases;

public sealed class PassageSlotsTests
{
    [Theory]
    [InlineData("Maya Osei is kind.", "{name} is kind.")]
    [InlineData("MAYA OSEI is kind.", "{name} is kind.")]
    [InlineData("Ms. Osei is kind.", "{name} is kind.")]
    [InlineData("I saw Maya's notes and Osei’s talk.", "I saw {first name}'s notes and {last name}’s talk.")]
    [InlineData("Maya A. Osei, whom I know well.", "{name}, whom I know well.")]
    [InlineData("She is kind; I trust her, and her notes are hers.", "{They} is kind; I trust {them}, and {their} notes are {theirs}.")]
    [InlineData("I asked her to read his chart himself.", "I asked {them} to read {their} chart {themself}.")]
    [InlineData("A friend of his. I recommend him.", "A friend of {theirs}. I recommend {them}.")]
    [InlineData("They were all sick, and their families came.", "They were all sick, and their families came.")]
    [InlineData("Mayan art and the Oseis of Accra.", "Mayan art and the Oseis of Accra.")]
    public void A_person_leaves_slots_behind(string passage, string slotted) =>
        Assert.Equal(slotted, PassageSlots.Of(passage, ["Maya Osei"]).Text);

    [Theory]
    [InlineData("José Ángel Muñoz", "Jose Munoz asked.", "{name} asked.")]
    [InlineData("Jose Munoz", "José Muñoz asked.", "{name} asked.")]
    [InlineData("Anne-Marie Dubois-Levy", "Anne-Marie and Ms. Dubois-Levy asked.", "{first name} and {name} asked.")]
    [InlineData("Okafor, Ruth", "Ruth Okafor asked.", "{name} asked.")]
    [InlineData("Will Grace", "Will this do? I trust Will. By the grace of Will Grace.", "Will this do? I trust {first name}. By the grace of {name}.")]
    [InlineData("Prince", "Prince asked.", "{first name} asked.")]
    public void Names_are_known_as_people_write_them(string trainee, string passage, string slotted) =>
        Assert.Equal(slotted, PassageSlots.Of(passage, [trainee]).Text);

    [Fact]
    public void What_changed_and_who_else_is_named_is_told()
    {
        var slots = PassageSlots.Of("Maya Osei worked with Dr. Alvarez. [2] She stayed.\n> my note", ["Maya Osei", "Jonas Weber"]);
        Assert.Equal("{name} worked with Dr. Alvarez. {They} stayed.", slots.Text);
        Assert.Equal([new("Maya Osei", "{name}"), new("She", "{They}")], slots.Changes);
        Assert.Equal(["Alvarez"], slots.StillNamed);
        Assert.False(slots.SpeaksOfNobody);
        Assert.True(PassageSlots.Of("Our service admits the sickest patients of the region.", ["Maya Osei"]).SpeaksOfNobody);
    }

    [Fact]
    public void Two_trainees_of_one_first_name_are_one_slot() =>
        Assert.Equal("I trust {first name}.", PassageSlots.Of("I trust Maya.", ["Maya Osei", "Maya Brandt"]).Text);
}
