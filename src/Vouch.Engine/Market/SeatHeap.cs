namespace Vouch.Engine.Market;

/// <summary>A program's tentative matches as a binary heap with the lowest score on top.</summary>
internal static class SeatHeap
{
    public static void Add(Span<float> scores, Span<int> applicants, int count, float score, int applicant)
    {
        int at = count;
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (scores[parent] <= score)
            {
                break;
            }

            scores[at] = scores[parent];
            applicants[at] = applicants[parent];
            at = parent;
        }

        scores[at] = score;
        applicants[at] = applicant;
    }

    public static void ReplaceLowest(Span<float> scores, Span<int> applicants, float score, int applicant)
    {
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= scores.Length)
            {
                break;
            }

            if (child + 1 < scores.Length && scores[child + 1] < scores[child])
            {
                child++;
            }

            if (scores[child] >= score)
            {
                break;
            }

            scores[at] = scores[child];
            applicants[at] = applicants[child];
            at = child;
        }

        scores[at] = score;
        applicants[at] = applicant;
    }
}
