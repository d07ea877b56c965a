namespace Vouch.App.Demonstration;

/// <summary>What the writers of the story write; a number in brackets ties a sentence to an item of the packet.</summary>
internal static class LetterTexts
{
    /// <summary>A first try on a tired evening: what the checks say of it is shown, and signing it is refused.</summary>
    public const string Weak =
        """
        I am pleased to recommend Maya Thornley for your program. She is a hard-working team player and showed improvement over time.

        She has always been on time and I believe she will do well. She works well with others. [insert example here]
        """;

    /// <param name="item">The number of the first item whose title begins with these words.</param>
    public static string Mended(Func<string, int> item) =>
        $"""
        I have known Maya Thornley for four years, from her last year of college to her last year of medical school, as her mentor and as the head of the stroke registry in which she worked. We met regularly, and I saw her work myself.

        When she joined us, a fifth of our dispatch times contradicted the charts, and nobody knew why. [{item("Ambulance")}] Maya compared 412 cases by hand and noticed that one dispatch center logged in another time zone. [{item("Ambulance")}] She wrote a check that finds the error, and we corrected 83 records. [{item("Ambulance")}]

        Then she brought a question of her own: why do calls from three towns come late? [{item("Late calls")}] She wrote the protocol, analyzed six years of calls, and showed that the delay lies before the call. [{item("Late calls")}] Her first abstract was rejected; she answered both reviewers with new tables, sent it again, and it was accepted. [{item("Late calls")}] What moved me most came after: she drew the signs of stroke on one page, tried it with forty people at a market, and changed what they misread. [{item("A poster")}] The page now hangs in eleven shops and two schools. [{item("A poster")}]

        In her first months Maya waited before she said that a number looked wrong. By the second year she was the first to ask, and she asks so kindly that people thank her. Among the trainees I have mentored, she is one of the strongest in judgment and in care for people she will never meet.

        I recommend Maya to your program with enthusiasm and without reservation. I would be glad to have her as a colleague.
        """;

    public static string Colleague(Func<string, int> item) =>
        $"""
        I have worked with Maya Thornley on our ward during her last year of medical school, where I supervised her directly and saw her with patients and families.

        Families had heard the plan for the night from three people, in three ways. [{item("Handoffs")}] Maya wrote a one-page plan for each patient of hers, explained it to the family and to the night team, and asked both to say it back. [{item("Handoffs")}] The night team adopted the page for the whole ward. [{item("Handoffs")}]

        She began by whispering the plan to me; within weeks she said it aloud to the room and invited correction. Compared with the students I have supervised, she is among the best at making others safe.

        I recommend her for residency in neurology with enthusiasm.
        """;

    public const string Begun =
        """
        I have worked with Maya Thornley on our ward during her last year of medical school.

        > the handoff page; the night with the two families; ask her about the poster
        """;
}
