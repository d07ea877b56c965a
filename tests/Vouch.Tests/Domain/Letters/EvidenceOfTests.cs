using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using static Vouch.Tests.Domain.Letters.GivenLetters;

namespace Vouch.Tests.Domain.Letters;

public sealed class EvidenceOfTests
{
    private static Contribution Proposed() => Contribution.Propose(
        Mentorship(), Trainee, new("Sepsis dataset", "data lead", "No data.", "Built it.", "Abstract sent."), Today.AddDays(-40), Today.AddDays(-20), null, Now).Value;

    [Fact]
    public void A_contribution_counts_once_the_mentor_has_confirmed_it()
    {
        var contribution = Proposed();
        Assert.Null(EvidenceOf.Contribution(contribution));
        contribution.Confirm(Writer, "Her idea.", Now);
        var evidence = EvidenceOf.Contribution(contribution)!;
        Assert.Equal(Observation.Direct, evidence.Observation);
        Assert.Equal(Writer, evidence.ObserverId);
        Assert.Equal(Today.AddDays(-20), evidence.OccurredOn);
        Assert.Contains("Her idea.", evidence.Consequence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_private_stays_out()
    {
        var entry = JournalEntry.Write(Mentorship(), Trainee, JournalKind.Celebration, "I did it.", Visibility.Private, Now).Value;
        Assert.Null(EvidenceOf.Entry(entry));
    }

    [Fact]
    public void The_trainees_own_words_are_an_account_and_reflections_are_sensitive()
    {
        var reflection = EvidenceOf.Entry(JournalEntry.Write(
            Mentorship(), Trainee, JournalKind.Reflection, "It was hard.", Visibility.ThisMentorship, Now).Value)!;
        Assert.Equal(Observation.Indirect, reflection.Observation);
        Assert.True(reflection.IsSensitive);

        var praise = EvidenceOf.Entry(JournalEntry.Write(
            Mentorship(), Writer, JournalKind.Celebration, "She presented.", Visibility.ThisMentorship, Now).Value)!;
        Assert.Equal(Observation.Direct, praise.Observation);
        Assert.False(praise.IsSensitive);
    }
}
