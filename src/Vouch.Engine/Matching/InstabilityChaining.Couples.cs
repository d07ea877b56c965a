namespace Vouch.Engine.Matching;

/// <content>What couples do: take a joint choice, move to a better one, withdraw, or be set aside.</content>
internal sealed partial class InstabilityChaining
{
    private void ProposeTogether(int unit)
    {
        if (!Improve(unit) && !_isAbsent[unit])
        {
            var (first, second) = _lists.Joint.Members(unit);
            Trace?.Add(new(MatchStepKind.BothUnmatched, first, -1, second));
        }
    }

    // Moves a couple to the best joint choice that both programs would take, if that is better than what it has.
    private bool Improve(int unit)
    {
        var choices = _lists.Joint.Choices(unit);
        var now = Math.Min(_choice[unit], choices.Length);
        for (var i = 0; i < now; i++)
        {
            if (!WouldTake(choices[i]))
            {
                continue;
            }

            if (_turns[unit]++ == 0)
            {
                _movedUnits.Add(unit);
            }

            if (GoesInCircles(unit, i))
            {
                PutAside(unit);
                return false;
            }

            Move(unit, i);
            return true;
        }

        return false;
    }

    private void Move(int unit, int index)
    {
        var choices = _lists.Joint.Choices(unit);
        var (first, second) = _lists.Joint.Members(unit);
        var to = choices[index];
        Trace?.Add(new(MatchStepKind.ProposesTogether, first, to.FirstProgram, second, to.SecondProgram));
        if (_choice[unit] < choices.Length)
        {
            var from = choices[_choice[unit]];
            Leave(first, from.FirstProgram, from.FirstRank, to);
            Leave(second, from.SecondProgram, from.SecondRank, to);
        }

        _choice[unit] = index;
        Enter(to.FirstProgram, to.FirstRank, to.AtOneProgram ? to.SecondRank : -1);
        Enter(to.SecondProgram, to.SecondRank, to.AtOneProgram ? to.FirstRank : -1);
    }

    private void Leave(int member, int program, int rank, JointEntry to)
    {
        var stays = (program == to.FirstProgram && rank == to.FirstRank) || (program == to.SecondProgram && rank == to.SecondRank);
        if (program >= 0 && !stays)
        {
            Vacate(member, program, rank);
        }
    }

    private void Enter(int program, int rank, int partnerRank)
    {
        if (program >= 0 && !_held.Holds(program, rank))
        {
            Take(program, rank, partnerRank);
        }
    }

    private void PutAside(int unit)
    {
        if (_choice[unit] != int.MaxValue)
        {
            Withdraw(unit, -1, -1);
        }

        _isAbsent[unit] = true;
        _aside.Add(unit);
        var (first, second) = _lists.Joint.Members(unit);
        Trace?.Add(new(MatchStepKind.SetAside, first, -1, second));
    }

    // Takes a couple out of its outcome; the place already lost is named.
    private void Withdraw(int unit, int lostProgram, int lostRank)
    {
        var (first, second) = _lists.Joint.Members(unit);
        var from = _lists.Joint.Choices(unit)[_choice[unit]];
        _choice[unit] = int.MaxValue;
        if (from.FirstProgram >= 0 && (from.FirstProgram, from.FirstRank) != (lostProgram, lostRank))
        {
            Vacate(first, from.FirstProgram, from.FirstRank);
        }

        if (from.SecondProgram >= 0 && (from.SecondProgram, from.SecondRank) != (lostProgram, lostRank))
        {
            Vacate(second, from.SecondProgram, from.SecondRank);
        }
    }

    private bool WouldTake(JointEntry choice) => choice.AtOneProgram
        ? WouldTakeBoth(choice.FirstProgram, choice.FirstRank, choice.SecondRank)
        : (choice.FirstProgram < 0 || _held.Takes(choice.FirstProgram, choice.FirstRank))
            && (choice.SecondProgram < 0 || _held.Takes(choice.SecondProgram, choice.SecondRank));

    private bool WouldTakeBoth(int program, int first, int second)
    {
        if (_quotas[program] < 2)
        {
            return false;
        }

        var free = _held.States[program].Free;
        var worst = _held.WorstHeld(program, Length(program));
        if (_held.Holds(program, first) || _held.Holds(program, second))
        {
            var (here, entering) = _held.Holds(program, first) ? (first, second) : (second, first);
            worst = worst == here ? _held.WorstHeldBelow(program, here) : worst;
            return free > 0 || worst > entering;
        }

        return free switch
        {
            >= 2 => true,
            1 => worst > Math.Max(first, second),
            _ => _held.WorstHeldBelow(program, worst) > Math.Max(first, second),
        };
    }
}
