namespace Vouch.Engine.Assignment;

/// <summary>One possible pair.</summary>
/// <param name="Mentor">From 0 to the number of mentors - 1.</param>
/// <param name="Mentee">From 0 to the number of mentees - 1.</param>
/// <param name="Score">How well they suit each other, as a whole number of the caller's unit; higher is better.</param>
public readonly record struct ScoredPair(int Mentor, int Mentee, long Score);

/// <summary>Mentors who can take several mentees, mentees who want several mentors, and the pairs that are possible at all.</summary>
public sealed class AssignmentProblem
{
    /// <summary>States a problem.</summary>
    /// <param name="mentorCapacities">How many mentees each mentor can take, 0 or more.</param>
    /// <param name="menteeDemands">How many mentors each mentee wants, 0 or more.</param>
    /// <param name="pairs">The possible pairs, none of them twice. A pair is assigned at most once.</param>
    public AssignmentProblem(ReadOnlySpan<int> mentorCapacities, ReadOnlySpan<int> menteeDemands, ReadOnlySpan<ScoredPair> pairs)
    {
        foreach (var count in mentorCapacities)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
        }

        foreach (var count in menteeDemands)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
        }

        MentorCapacities = mentorCapacities.ToArray();
        MenteeDemands = menteeDemands.ToArray();
        Starts = new int[menteeDemands.Length + 1];
        foreach (var pair in pairs)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)pair.Mentor, (uint)mentorCapacities.Length);
            Starts[pair.Mentee + 1]++;
        }

        for (var i = 1; i < Starts.Length; i++)
        {
            Starts[i] += Starts[i - 1];
        }

        Mentors = new int[pairs.Length];
        Scores = new long[pairs.Length];
        var next = Starts.AsSpan(0, menteeDemands.Length).ToArray();
        foreach (var (mentor, mentee, score) in pairs)
        {
            Mentors[next[mentee]] = mentor;
            Scores[next[mentee]++] = score;
        }

        SortByMentor();
    }

    internal int[] MentorCapacities { get; }

    internal int[] MenteeDemands { get; }

    /// <summary>Where the pairs of each mentee begin; within a mentee the mentors ascend.</summary>
    internal int[] Starts { get; }

    internal int[] Mentors { get; }

    internal long[] Scores { get; }

    /// <summary>The mentee of every pair.</summary>
    internal int[] Mentees()
    {
        var mentees = new int[Mentors.Length];
        for (var mentee = 0; mentee < MenteeDemands.Length; mentee++)
        {
            Array.Fill(mentees, mentee, Starts[mentee], Starts[mentee + 1] - Starts[mentee]);
        }

        return mentees;
    }

    private void SortByMentor()
    {
        for (var mentee = 0; mentee < MenteeDemands.Length; mentee++)
        {
            var (start, length) = (Starts[mentee], Starts[mentee + 1] - Starts[mentee]);
            Array.Sort(Mentors, Scores, start, length);
            for (var i = start + 1; i < start + length; i++)
            {
                if (Mentors[i] == Mentors[i - 1])
                {
                    throw new ArgumentException($"Mentor {Mentors[i]} and mentee {mentee} are a pair twice.");
                }
            }
        }
    }
}
