namespace Vouch.Engine.Matching;

/// <content>Couples and supplemented applicants: would their programs have them?</content>
public sealed partial class StabilityChecker
{
    private void CheckJoint()
    {
        foreach (var seeker in JointLists.Of(_market))
        {
            if (Full)
            {
                return;
            }

            var now = Outcome(seeker);
            foreach (var choice in seeker.Choices)
            {
                if (choice == now)
                {
                    break;
                }

                if (WouldHave(seeker, choice, now))
                {
                    Report(new(ViolationKind.BlockingJointChoice, seeker.First, choice.Program, seeker.Second, choice.Second));
                    break;
                }
            }
        }
    }

    private bool WouldHave(JointLists seeker, (int Program, int Second) choice, (int Program, int Second) now)
    {
        var (p, q) = choice;
        if (p >= 0 && p == q)
        {
            return !seeker.SamePerson && TakesBoth(p, seeker, now);
        }

        return (p < 0 || Takes(p, seeker.First, now.Program, seeker.Second, now.Second, seeker.SamePerson))
            && (q < 0 || Takes(q, seeker.Second, now.Second, seeker.First, now.Program, seeker.SamePerson));
    }

    private bool Takes(int program, int applicant, int at, int partner, int partnerAt, bool samePerson)
    {
        var rank = _held.Ranks.Rank(program, applicant);
        if (rank < 0)
        {
            return false;
        }

        // A program that holds this person in either of the two years has a position for them.
        if (at == program || (samePerson && partnerAt == program))
        {
            return true;
        }

        var leaving = _rules.HasFlag(StabilityRules.Vacated) && partnerAt == program ? _held.Ranks.Rank(program, partner) : -1;
        return _held.TakesOne(program, rank, leaving);
    }

    private bool TakesBoth(int program, JointLists seeker, (int Program, int Second) now)
    {
        var first = _held.Ranks.Rank(program, seeker.First);
        var second = _held.Ranks.Rank(program, seeker.Second);
        if (first < 0 || second < 0)
        {
            return false;
        }

        var oneIsThere = now.Program == program || now.Second == program;
        if (!oneIsThere && _held.Quota(program) >= _held.Capacity(program) + 2)
        {
            return true; // Two vacancies kept for a parity that two more would keep.
        }

        if (_held.Capacity(program) < 2)
        {
            return false;
        }

        var others = _held.Others(program, first, second);
        var over = others.Length + 2 - _held.Capacity(program);
        if (oneIsThere)
        {
            var entering = now.Program == program ? second : first;
            return over <= 0 || (others.Length > 0 && others[^1] > entering);
        }

        var (better, worse) = (Math.Min(first, second), Math.Max(first, second));
        return over <= 0 || (_rules.HasFlag(StabilityRules.Pairs)
            ? over == 1 ? others[^1] > better : others[^1] > worse && others[^2] > better
            : others[^over] > worse);
    }
}
