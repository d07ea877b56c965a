namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>Words that open sentences without being names, and verbs that follow names.</summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> Openers = [.. """
        a about above according across admittedly after again all along also although always am among an and another any anyone apart apparently are
        around as aside at bacteria because before behind below beside besides between beyond both but by certainly clearly colleagues consequently
        despite did do does due during each early either equally especially even eventually every everyone everything faculty few finally first for
        from further furthermore generally given had has have having he her here hers his how however i if in indeed initially instead into is it its
        just knowing last lastly later less like likewise many may maybe meanwhile more moreover most much my near neither never nevertheless next
        no nobody none nonetheless nor not nothing notably now nurses obviously occasionally of often on once one only or other others our out outside
        over overall patients peers perhaps please possibly presumably prior probably provided quite rather rarely recently regrettably residents
        sadly second several she should similarly since so some someone sometimes soon staff still students such surely than that the their them
        then there therefore these they third this those though three through throughout thus to together two typically under unfortunately unless
        unlike until up upon usually very was we well were what whatever when whenever where whereas whether which while who whoever whom whose why
        will with within without would yes yet you your patient improvement chest wound fever hemoglobin pain lactate urine blood sodium potassium
        creatinine culture cultures imaging ultrasound surgery labor breathing vision gait strength sepsis anemia asthma hypertension diabetes
        biopsy pathology margins treatment therapy medication medications family mother father baby infant child children oxygen knowledge notes
        presentations performance feedback attendance communication professionalism punctuality progress hobbies working being having seeing given
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly HashSet<string> Verbs =
    [
        "is", "was", "has", "had", "will", "would", "can", "could", "may", "might", "should", "does", "did", "and", "also", "never", "always",
        "often", "usually", "clearly", "quickly", "then", "took", "led", "made", "came", "became", "got", "grew", "gave", "ran", "did", "kept", "met",
        "saw", "wrote", "taught", "built", "began", "stood", "sat", "won", "found", "knew", "went", "brought", "left", "spoke", "held",
    ];

    private static readonly HashSet<string> NotVerbs =
    [
        "skills", "notes", "rounds", "times", "rates", "sounds", "levels", "patients", "residents", "students", "signs", "based", "related", "guided", "presentations",
        "tests", "labs", "scores", "results", "margins", "cultures", "symptoms", "outcomes", "studies", "supplies", "trials", "diseases", "less", "its", "this",
    ];

    public static bool Contains(string word) => Openers.Contains(word);

    public static bool IsVerbLike(string word) =>
        Verbs.Contains(word) || (word.Length > 3 && !NotVerbs.Contains(word)
            && (word.EndsWith("ed", StringComparison.Ordinal) || (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))));
}
