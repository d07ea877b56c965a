using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Roles, publications and honors that no record has.</summary>
internal static class WordClaims
{
    /// <summary>A claim in words, and the word beginnings of which one must stand in the evidence.</summary>
    private static readonly (string Claim, string Support)[] Claims =
    [
        ("chief resident", "chief"), ("president", "president"), ("vice president", "vice"), ("founder", "found start creat establish"), ("founded", "found start creat establish launch"),
        ("co founder", "found cofound"), ("cofounded", "found cofound"), ("captain", "captain"), ("chair", "chair"), ("chaired", "chair"), ("chairperson", "chair"), ("treasurer", "treasur"),
        ("secretary", "secretar"), ("editor", "edit"), ("coordinator", "coordinat"), ("director", "direct"), ("valedictorian", "valedictor"), ("delegate", "delegat"),
        ("first author", "first lead"), ("lead author", "lead first"), ("second author", "second"), ("third author", "third"), ("senior author", "senior"), ("co author", "author coauthor"), ("coauthor", "author coauthor"), ("coauthored", "author coauthor"),
        ("co authored", "author coauthor"), ("principal investigator", "principal"), ("class representative", "representat"), ("team captain", "captain"), ("team leader", "lead led"), ("project leader", "lead led"),
        ("published", "publish appear print"), ("publication", "publish publicat"), ("publications", "publish publicat"), ("publishing", "publish publicat"), ("paper", "paper manuscript article publish"), ("papers", "paper manuscript article publish"),
        ("manuscript", "manuscript paper article"), ("manuscripts", "manuscript paper article"), ("article", "article paper manuscript publish"), ("articles", "article paper manuscript publish"), ("journal", "journal publish accept"),
        ("peer reviewed", "peer publish journal"), ("abstract", "abstract"), ("abstracts", "abstract"), ("poster", "poster"), ("posters", "poster"), ("podium", "podium oral talk"), ("oral presentation", "oral podium talk present"),
        ("book chapter", "chapter"), ("chapter", "chapter"), ("patent", "patent"), ("patents", "patent"), ("grant", "grant fund"), ("grants", "grant fund"), ("award", "award prize won honor"), ("awards", "award prize won honor"),
        ("prize", "prize award won"), ("scholarship", "scholarship"), ("fellowship award", "fellowship"), ("national conference", "national conference meeting congress"), ("keynote", "keynote"), ("alpha omega alpha", "alpha aoa"),
        ("gold humanism", "humanism ghhs"), ("phi beta kappa", "phi"), ("summa cum laude", "summa"), ("magna cum laude", "magna"), ("randomized trial", "random"), ("clinical trial", "trial"), ("teaching award", "award prize"),
        ("organizer", "organiz"), ("tutor", "tutor teach taught"), ("teaching assistant", "assist"), ("committee member", "committee"), ("board member", "board"), ("ambassador", "ambassad"),
        ("liaison", "liaison"), ("elected", "elect vote"), ("appointed", "appoint"), ("nominated", "nominat"), ("awarded", "award prize"), ("inducted", "induct"), ("honored with", "honor award"),
        ("dean list", "dean"), ("patented", "patent"), ("funded", "fund grant"), ("in press", "press"), ("accepted for publication", "accept publish"), ("preprint", "preprint"),
        ("case report", "report"), ("case series", "series"), ("meta analysis", "meta"), ("systematic review", "systemat"), ("invited talk", "invit"), ("invited speaker", "invit"), ("invited lecture", "invit"), ("invited seminar", "invit"), ("invited presentation", "invit"), ("guest lecture", "guest invit"),
        ("plenary", "plenar"), ("medal", "medal"), ("stipend", "stipend"), ("corresponding author", "correspond"), ("last author", "last"), ("sole author", "sole"),
        ("editorial board", "editorial"), ("prospective", "prospect"), ("prospectively", "prospect"), ("retrospective", "retrospect"), ("retrospectively", "retrospect"), ("unanimous", "unanim"), ("unanimously", "unanim"),
        ("first prize", "first"), ("second prize", "second"), ("third prize", "third"), ("grand prize", "grand"), ("first place", "first"), ("second place", "second"), ("third place", "third"),
        ("with distinction", "distinct"), ("with honors", "honor"), ("cum laude", "laude"), ("double blind", "blind"), ("renewed", "renew extend"), ("promoted", "promot"),
        ("doubled", "doubl twice"), ("tripled", "tripl"), ("halved", "halv half"), ("quadrupled", "quadrupl"),
    ];

    private static readonly ILookup<string, (string[] Words, string[] Support)> ByFirst = Claims
        .Select(c => (Words: c.Claim.Split(' '), Support: c.Support.Split(' ')))
        .ToLookup(c => c.Words[0], StringComparer.Ordinal);

    private static readonly HashSet<string> WriterWords = ["i", "my", "me", "our", "we"];

    public static IEnumerable<(int First, int Last)> Find(LetterText letter, EvidenceBase evidence, Surroundings surroundings)
    {
        foreach (var sentence in letter.Sentences)
        {
            for (var i = sentence.First; i <= sentence.Last; i++)
            {
                if (IsUnknownRole(letter.Tokens, i, sentence, evidence) is { } roleEnd && !IsWriters(letter.Tokens, i, sentence))
                {
                    yield return (roleEnd, roleEnd);
                }

                if (HonorClaims.At(letter.Tokens, i, sentence, evidence) is { } honor && !IsWriters(letter.Tokens, i, sentence))
                {
                    yield return honor;
                }

                var match = ByFirst[letter.Tokens[i].Word].Where(c => Stands(letter.Tokens, i, sentence, c.Words)).OrderByDescending(c => c.Words.Length).FirstOrDefault();
                if (match.Words is null || IsWriters(letter.Tokens, i, sentence) || IsSalutation(letter.Tokens, i))
                {
                    continue;
                }

                if ((!IsSupported(match.Words, match.Support, evidence) && !IsMultiple(match.Words[0], evidence)) || HonorClaims.IsOtherPlace(match.Words, surroundings.Told(i), evidence))
                {
                    yield return (i, i + match.Words.Length - 1);
                }

                i += match.Words.Length - 1;
            }
        }
    }

    /// <summary>"Worked as a paramedic", "served as laboratory manager": an office or trade after "as" that no record names.</summary>
    private static int? IsUnknownRole(Token[] tokens, int i, Sentence sentence, EvidenceBase evidence)
    {
        if (tokens[i].Word != "as" || i == sentence.First || !ServedAs.Contains(tokens[i - 1].Word))
        {
            return null;
        }

        for (var j = i + 1; j <= Math.Min(i + 4, sentence.Last); j++)
        {
            if (Trades.Contains(tokens[j].Word))
            {
                return evidence.Stems.Contains(Stem.Of(tokens[j].Word)) ? null : j;
            }
        }

        return null;
    }

    private static readonly HashSet<string> ServedAs = ["worked", "works", "working", "served", "serves", "serving", "acted", "acting", "employed", "hired", "job", "career", "trained", "years"];

    private static readonly HashSet<string> Trades =
    [
        "paramedic", "emt", "scribe", "nurse", "manager", "technician", "technologist", "pharmacist", "engineer", "lawyer", "teacher", "soldier", "medic", "interpreter", "translator",
        "consultant", "analyst", "programmer", "developer", "counselor", "coach", "instructor", "lecturer", "journalist", "therapist", "dietitian", "phlebotomist", "midwife", "dentist",
        "veterinarian", "firefighter", "accountant", "administrator", "statistician", "research", "assistant", "supervisor", "mentor", "facilitator", "moderator", "reviewer", "volunteer",
        "navigator", "advocate", "pilot", "officer", "carpenter", "chemist", "biologist", "physicist", "musician", "chef",
    ];

    /// <summary>A place among authors is borne out by a record of authorship only: a "first meeting" makes no first author.</summary>
    private static bool IsSupported(string[] words, string[] support, EvidenceBase evidence) => words is [_, "author"] && words[0] != "co"
        ? support.Any(s => evidence.HasTogether(s, "author")) || AuthorPlaces.Holds(words[0], evidence)
        : words is [_, "prize" or "place"] ? support.Any(s => evidence.HasNextTo(s, words[1]))
        : support.Any(s => evidence.Words.Any(w => w.StartsWith(s, StringComparison.Ordinal)));

    /// <summary>"Doubled" follows from two numbers of one record, one of them twice the other.</summary>
    private static bool IsMultiple(string verb, EvidenceBase evidence)
    {
        var ratio = verb switch { "doubled" => 2, "tripled" => 3, "quadrupled" => 4, "halved" => 0.5, _ => 0 };
        return ratio > 0 && evidence.PairsWithinItems().Any(p => p.B.Value > 0 && p.B.First < p.A.First && Math.Abs((p.A.Value / p.B.Value) - ratio) <= 0.12 * ratio);
    }

    private static bool Stands(Token[] tokens, int i, Sentence sentence, string[] words)
    {
        for (var j = 0; j < words.Length; j++)
        {
            if (i + j > sentence.Last || tokens[i + j].Word != words[j])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSalutation(Token[] tokens, int i) => i > 0 && tokens[i - 1].Word is "program" or "dear";

    /// <summary>"As clerkship director I …": the writer's own role, before any other person is named.</summary>
    private static bool IsWriters(Token[] tokens, int at, Sentence sentence)
    {
        for (var i = at - 1; i >= Math.Max(sentence.First, at - 5); i--)
        {
            if (WriterWords.Contains(tokens[i].Word))
            {
                return true;
            }

            if (tokens[i].Is(TokenMarks.Name) || tokens[i].Word is "she" or "he" or "they" or "her" or "his" or "their")
            {
                return false;
            }
        }

        var opensWithAs = tokens[sentence.First].Word == "as" && at - sentence.First <= 6;
        return opensWithAs && Enumerable.Range(at, Math.Min(10, sentence.Last - at + 1)).Any(i => tokens[i].Word == "i");
    }
}
