using Vouch.Domain.Letters.Checks.Guards;

namespace Vouch.Tests.Domain.Letters.Checks;

public sealed class LetterGuardsTests
{
    private static readonly GuardContext Context = new()
    {
        ApplicantName = "Maya Okafor",
        Pronouns = "she/her",
        WriterName = "José Ångström",
        Specialty = "Internal Medicine",
        Addressee = "Program Director",
        OtherTrainees = ["Daniel Brooks", "Grace Lindqvist"],
    };

    private static string[] Guards(string text) => [.. LetterGuards.Run(text, Context).Select(g => g.Guard).Distinct()];

    [Theory]
    [InlineData("Daniel presented on rounds every day.")]
    [InlineData("I recommend Daniel Brooks to you.")]
    [InlineData("Maya led rounds. Mr. Brooks was always prepared.")]
    [InlineData("I was proud when Lindqvist ran the code.")]
    public void Another_trainees_name_is_caught(string text) => Assert.Equal([LetterGuards.OtherTraineeName], Guards(text));

    [Theory]
    [InlineData("She met each patient with grace and calm.")]
    [InlineData("Dr. Helen Brooks also supervised Maya.")]
    [InlineData("Daniel Kim, a pharmacist, praised her dosing.")]
    public void Namesakes_and_words_are_not_another_trainee(string text) => Assert.Empty(Guards(text));

    [Theory]
    [InlineData("Maya is thorough. He will do well.")]
    [InlineData("Maya finished his notes before noon.")]
    [InlineData("I supervised Mr. Okafor for a year.")]
    public void A_wrong_pronoun_is_caught(string text) => Assert.Equal([LetterGuards.WrongPronoun], Guards(text));

    [Theory]
    [InlineData("She sat with a veteran who had lost his wife, and he thanked her.")]
    [InlineData("The patient refused surgery. He changed his mind after she spoke with him.")]
    [InlineData("Dr. Chen asked for her help, and his team still uses her list.")]
    public void A_patients_or_colleagues_pronoun_is_theirs(string text) => Assert.Empty(Guards(text));

    [Theory]
    [InlineData("She will be an outstanding pediatrician.")]
    [InlineData("I recommend her for your general surgery residency.")]
    [InlineData("Her commitment to a career in psychiatry is clear.")]
    public void Another_specialty_is_caught(string text) => Assert.Equal([LetterGuards.WrongSpecialty], Guards(text));

    [Theory]
    [InlineData("On her surgery clerkship she closed every incision.")]
    [InlineData("I am a professor of pediatrics.")]
    [InlineData("She called cardiology at two in the morning.")]
    [InlineData("She will be an outstanding internist.")]
    public void Rotations_consults_and_departments_are_not_another_specialty(string text) => Assert.Empty(Guards(text));

    [Theory]
    [InlineData("I recommend [NAME] to you.")]
    [InlineData("She worked with me for ___ months.")]
    [InlineData("{{first_name}} is thorough.")]
    [InlineData("I have known XXX for two years.")]
    [InlineData("I recommend him/her without reservation.")]
    [InlineData("Dear <Program Name>, she is thorough.")]
    public void Placeholders_are_caught(string text) => Assert.Contains(LetterGuards.Placeholder, Guards(text));

    [Theory]
    [InlineData("The potassium was <3.0 and the lactate >4.")]
    [InlineData("The karyotype was 46,XX.")]
    [InlineData("She cited the trial [1] and an X-ray.")]
    public void Clinical_notation_is_no_placeholder(string text) => Assert.Empty(Guards(text));

    [Theory]
    [InlineData("Dear Dr. Hartwell,\n\nShe is thorough.")]
    [InlineData("Dear Members of the Stanford Selection Committee,\n\nShe is thorough.")]
    [InlineData("Dear Program Director,\n\nShe will thrive at Mercy General.")]
    public void A_named_addressee_is_caught(string text) => Assert.Equal([LetterGuards.NamedAddressee], Guards(text));

    [Theory]
    [InlineData("Dear Program Director,\n\nShe is thorough.")]
    [InlineData("To Whom It May Concern:\n\nShe is thorough.")]
    [InlineData("Dear Members of the Residency Selection Committee,\n\nShe trained at Mercy General.")]
    public void A_letter_to_everybody_is_not(string text) => Assert.Empty(Guards(text));

    [Fact]
    public void A_copy_with_another_name_and_pronoun_is_caught()
    {
        const string Other = "Daniel joined our ward in May. He took the sickest patients first and wrote notes that I could sign unread. On his last night he ran a code alone until I came, and the patient walked home a week later.";
        const string Copy = "Maya joined our ward in June. She took the sickest patients first and wrote notes that I could sign unread. On her last night she ran a code alone until I came, and the patient walked home a week later.";
        const string Own = "Maya audited our discharge letters in winter. Of 212 letters she read, nineteen named no follow-up, and the form she drew in response is in use on four wards today, two of them in other hospitals.";
        var context = Context with { OtherLetters = [Other] };

        Assert.Equal([LetterGuards.NearCopy], LetterGuards.Run(Copy, context).Select(g => g.Guard));
        Assert.Empty(LetterGuards.Run(Own, context));
    }

    [Theory]
    [InlineData("they/them", "She is thorough.", true)]
    [InlineData("they/them", "They are thorough.", false)]
    [InlineData("she/they", "She is thorough and they read widely.", false)]
    [InlineData("any pronouns", "He is thorough.", false)]
    [InlineData("She/Her/Hers", "He is thorough.", true)]
    [InlineData("", "He is thorough.", false)]
    [InlineData("ze/zir", "He is thorough.", true)]
    public void Pronouns_are_read_as_people_write_them(string pronouns, string text, bool guarded) =>
        Assert.Equal(guarded, LetterGuards.Run(text, Context with { Pronouns = pronouns }).Any(g => g.Guard == LetterGuards.WrongPronoun));

    [Theory]
    [InlineData("José Núñez", "I was impressed when Nunez ran the code.")]
    [InlineData("Anne-Marie Smith-Jones", "Anne-Marie was the first to see it.")]
    [InlineData("Anne-Marie Smith-Jones", "Dr. Smith-Jones was the first to see it.")]
    [InlineData("Lucía de la Cruz", "I thank Lucia de la Cruz for it.")]
    [InlineData("Suharto", "Suharto presented on rounds.")]
    [InlineData("Brooks, Daniel", "Daniel presented on rounds.")]
    [InlineData("Daniel Brooks, MD", "Brooks presented on rounds.")]
    public void Names_are_known_with_accents_hyphens_and_particles(string trainee, string text) =>
        Assert.Equal([LetterGuards.OtherTraineeName], LetterGuards.Run(text, Context with { OtherTrainees = [trainee] }).Select(g => g.Guard));

    [Theory]
    [InlineData("José Lindqvist", "Maya asked José to review her plan.")]
    [InlineData("Maya Brooks", "Maya led rounds.")]
    public void A_first_name_shared_with_the_writer_or_applicant_is_theirs(string trainee, string text) =>
        Assert.Empty(LetterGuards.Run(text, Context with { OtherTrainees = [trainee], WriterName = "José Ångström" }));

    [Theory]
    [InlineData("IM", "I recommend her for your FM program.", true)]
    [InlineData("Obstetrics & Gynecology", "She will be a superb OB/GYN resident.", false)]
    [InlineData("OB/GYN", "She is committed to a career in psychiatry.", true)]
    [InlineData("PM&R", "She will be an outstanding physiatrist.", false)]
    [InlineData("Internal Medicine", "She hopes to pursue a cardiology fellowship later.", false)]
    [InlineData("Cardiology", "During her internal medicine residency she led the ward.", false)]
    [InlineData("Orthopaedic Surgery", "I recommend her for your surgery residency.", false)]
    [InlineData("Family Medicine", "Her interest in surgery gave way to family medicine.", false)]
    [InlineData("EM", "I recommend her for your anesthesiology residency.", true)]
    [InlineData("Pediatrics", "She rotated in surgery and in obstetrics.", false)]
    [InlineData("", "I recommend her for your anesthesiology residency.", false)]
    public void Specialties_are_known_by_their_short_names(string specialty, string text, bool guarded) =>
        Assert.Equal(guarded, LetterGuards.Run(text, Context with { Specialty = specialty }).Any(g => g.Guard == LetterGuards.WrongSpecialty));

    [Fact]
    public void Without_a_context_only_the_text_itself_is_judged()
    {
        Assert.Empty(LetterGuards.Run("He is thorough, and Daniel says the same of surgery.", new GuardContext()));
        Assert.Equal([LetterGuards.Placeholder], LetterGuards.Run("I recommend [NAME].", new GuardContext()).Select(g => g.Guard));
    }
}
