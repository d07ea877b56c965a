namespace Vouch.Engine.Matching;

/// <content>What single applicants and programs do: propose, take, displace, vacate, and offer what is vacant.</content>
internal sealed partial class InstabilityChaining
{
    // Where on their lists the held singles are; the others are at the end.
    private void FindPositions()
    {
        for (var a = 0; a < _lists.ApplicantCount; a++)
        {
            _afterSinglesPosition[a] = _lists.EntryStart[a + 1] - 1;
        }

        for (var p = 0; p < _lists.ProgramCount; p++)
        {
            var start = _programLists.Starts[p];
            for (var rank = _afterSingles.WorstHeld(p, Length(p)); rank >= 0; rank = _afterSingles.WorstHeldBelow(p, rank))
            {
                _afterSinglesPosition[_programLists.Items[start + rank]] = _lists.SlotEntry[start + rank];
            }
        }
    }

    // The same proposals one at a time, so that each can be told.
    private void ProposeOneByOne()
    {
        _held.CopyFrom(_afterSingles, _lists.WordCount);
        for (var a = 0; a < _lists.ApplicantCount; a++)
        {
            _position[a] = _lists.EntryStart[a] - 1;
            if (_lists.Joint.Seeks(a))
            {
                _position[a]++;
                continue;
            }

            _applicantStack.Add(a);
            WorkOff();
        }

        _afterSingles.CopyFrom(_held, _lists.WordCount);
        _position.AsSpan(0, _lists.ApplicantCount).CopyTo(_afterSinglesPosition);
    }

    private void Propose(int applicant)
    {
        for (var at = _position[applicant] + 1; ; at++)
        {
            var (program, rank) = _lists.Entries[at];
            if (program < 0)
            {
                _position[applicant] = at;
                Trace?.Add(new(MatchStepKind.Unmatched, applicant));
                return;
            }

            Trace?.Add(new(MatchStepKind.Proposes, applicant, program));
            if (rank < _held.States[program].Limit)
            {
                _position[applicant] = at;
                Take(program, rank);
                return;
            }

            Trace?.Add(new(MatchStepKind.Refused, applicant, program));
        }
    }

    // Who goes is the worst held, but never the partner, for whose sake the applicant comes.
    private void Take(int program, int rank, int partnerRank = -1)
    {
        ref var state = ref _held.States[program];
        if (state.Free > 0)
        {
            Hold(program, rank);
            Tell(MatchStepKind.Held, program, rank);
            return;
        }

        var worst = state.Limit;
        var unfair = worst == partnerRank;
        if (unfair)
        {
            worst = _held.WorstHeldBelow(program, worst);
        }

        Release(program, worst);
        Hold(program, rank);
        Tell(MatchStepKind.Held, program, rank);
        Tell(MatchStepKind.Displaced, program, worst);
        var slot = state.FirstSlot + worst;
        var entry = _lists.SlotEntry[slot];
        if (entry >= 0)
        {
            // One who goes for a partner ranked below them asks the same program again.
            var applicant = _programLists.Items[slot];
            _position[applicant] = unfair ? entry - 1 : entry;
            _applicantStack.Add(applicant);
        }
        else
        {
            var unit = -2 - entry;
            Withdraw(unit, program, worst);
            _applicantStack.Add(_lists.ApplicantCount + unit);
        }
    }

    private void Vacate(int applicant, int program, int rank)
    {
        // Not held: the same move has displaced this very place already.
        if (_held.Holds(program, rank))
        {
            Trace?.Add(new(MatchStepKind.Withdraws, applicant, program));
            Release(program, rank);
            PushProgram(program);
        }
    }

    // A program with an opening asks, best first, whoever would rather be there.
    private void OfferVacancy(int program)
    {
        var start = _programLists.Starts[program];
        for (var rank = 0; rank < Length(program) && rank < _held.States[program].Limit; rank++)
        {
            _offering = start + rank;
            var entry = _lists.SlotEntry[start + rank];
            if (entry == -1 || _held.Holds(program, rank))
            {
                continue;
            }

            if (entry >= 0)
            {
                var applicant = _programLists.Items[start + rank];
                if (entry >= _position[applicant])
                {
                    continue;
                }

                Trace?.Add(new(MatchStepKind.MovesUp, applicant, program));
                var (old, oldRank) = _lists.Entries[_position[applicant]];
                if (old >= 0)
                {
                    Vacate(applicant, old, oldRank);
                }

                _position[applicant] = entry;
                Take(program, rank);
            }
            else if (_isAbsent[-2 - entry] || !Improve(-2 - entry))
            {
                continue;
            }

            if (_applicantStack.Count > 0)
            {
                PushProgram(program); // The displaced come first; then the rest of this list.
                break;
            }
        }

        _offering = -1;
    }
}
