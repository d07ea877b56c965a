using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.Tests.Domain.Letters.Phrases;

public sealed class SlotsTests
{
    private const string Text = "{Name}: {They} teaches, and I ask {them} about {their} notes; they are {theirs}. {first name} did it {themself}. {last name}.";

    [Theory]
    [InlineData(ApplicantPronouns.She, "Jonas Weber: She teaches, and I ask her about her notes; they are hers. Jonas did it herself. Weber.")]
    [InlineData(ApplicantPronouns.He, "Jonas Weber: He teaches, and I ask him about his notes; they are his. Jonas did it himself. Weber.")]
    [InlineData(ApplicantPronouns.They, "Jonas Weber: They teach, and I ask them about their notes; they are theirs. Jonas did it themself. Weber.")]
    [InlineData(ApplicantPronouns.Unsaid, "Jonas Weber: {They} teaches, and I ask {them} about {their} notes; they are {theirs}. Jonas did it {themself}. Weber.")]
    public void Each_applicant_gets_their_own_words(ApplicantPronouns pronouns, string filled) =>
        Assert.Equal(filled, Slots.Fill(Text, "Jonas Weber", pronouns));

    [Theory]
    [InlineData("{They} is", "They are")]
    [InlineData("{they} always studies", "they always study")]
    [InlineData("{they} quickly discusses", "they quickly discuss")]
    [InlineData("{they} worked", "they worked")]
    [InlineData("{they} can", "they can")]
    [InlineData("{they} doesn't", "they don't")]
    [InlineData("{they}'s been", "they've been")]
    [InlineData("{They}’s kind", "They're kind")]
    [InlineData("{they} assess", "they assess")]
    [InlineData("{they} was often first", "they were often first")]
    public void Verbs_beside_they_agree(string text, string filled) =>
        Assert.Equal(filled, Slots.Fill(text, "Jonas Weber", ApplicantPronouns.They));

    [Theory]
    [InlineData("Okafor, Ruth", "Ruth", "Okafor")]
    [InlineData("Ana de la Cruz, MD", "Ana", "de la Cruz")]
    [InlineData("Dr. Jean-Luc Dubois Jr.", "Jean-Luc", "Dubois")]
    [InlineData("Prince", "Prince", "Prince")]
    public void A_name_has_a_first_and_a_last_part(string name, string first, string last) =>
        Assert.Equal($"{first}|{last}", Slots.Fill("{first name}|{last name}", name, ApplicantPronouns.She));
}
