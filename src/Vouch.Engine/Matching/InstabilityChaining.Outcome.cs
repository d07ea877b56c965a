namespace Vouch.Engine.Matching;

/// <content>What holds at the end: a last look for anybody who would rather be elsewhere, and the matching.</content>
internal sealed partial class InstabilityChaining
{
    /// <summary>Looks at every choice anybody would rather have. False when a program would take one.</summary>
    public bool FindsNoBlock()
    {
        var starts = _lists.EntryStart;
        var entries = _lists.Entries;
        var states = _held.States;
        for (var a = 0; a < _lists.ApplicantCount; a++)
        {
            foreach (var (program, rank) in entries[starts[a].._position[a]])
            {
                if (rank < states[program].Limit)
                {
                    return false;
                }
            }
        }

        for (var unit = 0; unit < _lists.Joint.Count; unit++)
        {
            var choices = _lists.Joint.Choices(unit);
            for (var i = 0; i < choices.Length && i < _choice[unit]; i++)
            {
                if (WouldTake(choices[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public void Write(Matching matching)
    {
        var programOf = matching.ProgramOf;
        for (var a = 0; a < programOf.Length; a++)
        {
            programOf[a] = _lists.Entries[_position[a]].Program;
        }

        for (var unit = 0; unit < _lists.Joint.Count; unit++)
        {
            var (first, second) = _lists.Joint.Members(unit);
            var choices = _lists.Joint.Choices(unit);
            var (p, q) = _choice[unit] < choices.Length ? (choices[_choice[unit]].FirstProgram, choices[_choice[unit]].SecondProgram) : (-1, -1);
            programOf[first] = p;
            if (first == second)
            {
                matching.SupplementOf[first] = q;
            }
            else
            {
                programOf[second] = q;
            }
        }
    }
}
