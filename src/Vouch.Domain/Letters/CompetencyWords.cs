namespace Vouch.Domain.Letters;

/// <summary>
/// Suggests what a record shows from plain words in it. A suggestion saves typing and decides nothing: the trainee settles
/// it when asking, the writer when writing.
/// </summary>
public static class CompetencyWords
{
    private static readonly (string Code, string[] Stems)[] Signs =
    [
        ("premed.learning", ["learn", "feedback", "course", "practiced", "studied"]),
        ("premed.cultural-awareness", ["cultur", "interpreter", "language"]),
        ("premed.empathy", ["listen", "comfort", "empath", "compassion"]),
        ("premed.ethics", ["consent", "ethic", "irb", "privacy", "honest"]),
        ("premed.interpersonal", ["interview", "family", "families", "rapport"]),
        ("premed.oral", ["present", "talk", "explained", "taught", "poster"]),
        ("premed.reliability", ["deadline", "on time", "every week", "reliab", "ahead of"]),
        ("premed.resilience", ["setback", "rejected", "again after", "despite", "failed"]),
        ("premed.service", ["volunteer", "free clinic", "shelter", "outreach", "tutor"]),
        ("premed.teamwork", ["team", "together", "coordinated", "handoff", "joined"]),
        ("premed.critical", ["noticed", "questioned", "error", "why ", "flaw"]),
        ("premed.quantitative", ["analy", "statistic", "regression", "spreadsheet", "script", "dataset"]),
        ("premed.inquiry", ["hypothes", "study", "protocol", "chart review", "enrolled", "assay", "literature"]),
        ("premed.written", ["wrote", "draft", "abstract", "manuscript", "summary"]),
        ("acgme.patient-care", ["patient", "exam", "procedure", "bedside", "suture"]),
        ("acgme.knowledge", ["diagnos", "differential", "literature", "guideline", "board"]),
        ("acgme.practice-learning", ["feedback", "audit", "improv", "learn", "chart review"]),
        ("acgme.communication", ["present", "explained", "family", "families", "handoff", "wrote", "interpreter"]),
        ("acgme.professionalism", ["deadline", "on time", "honest", "consent", "reliab", "privacy"]),
        ("acgme.systems", ["clinic", "workflow", "quality", "coordinated", "discharge", "team"]),
    ];

    public static IReadOnlyList<Competency> SuggestedBy(string text) =>
        [.. Signs.Where(sign => sign.Stems.Any(stem => HasWordStarting(text, stem))).Select(sign => Competency.Find(sign.Code)!)];

    private static bool HasWordStarting(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
