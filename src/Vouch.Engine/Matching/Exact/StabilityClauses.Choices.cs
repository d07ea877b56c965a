namespace Vouch.Engine.Matching.Exact;

/// <content>What everybody may end with, and from it whom every program may hold.</content>
internal sealed partial class StabilityClauses
{
    private void AddChoices(SoughtSeats seeker)
    {
        for (var i = 0; i < seeker.Choices.Length; i++)
        {
            seeker.UpTo[i] = Solver.NewVariable();
            if (i == 0)
            {
                seeker.Is[i] = seeker.UpTo[i];
                continue;
            }

            seeker.Is[i] = Solver.NewVariable();
            Solver.Add(ClauseSolver.Not(seeker.UpTo[i - 1]), seeker.UpTo[i]);
            Solver.Add(ClauseSolver.Not(seeker.Is[i]), seeker.UpTo[i]);
            Solver.Add(ClauseSolver.Not(seeker.Is[i]), ClauseSolver.Not(seeker.UpTo[i - 1]));
            Solver.Add(seeker.Is[i], ClauseSolver.Not(seeker.UpTo[i]), seeker.UpTo[i - 1]);
        }
    }

    private SeatCounts[] Seats()
    {
        var ways = new SortedList<int, List<int>>[_market.ProgramCount];
        for (var p = 0; p < ways.Length; p++)
        {
            ways[p] = [];
        }

        foreach (var seeker in _seekers)
        {
            for (var i = 0; i < seeker.Choices.Length; i++)
            {
                AddWay(seeker.Choices[i].First, seeker.First, seeker.Is[i]);
                AddWay(seeker.Choices[i].Second, seeker.Second, seeker.Is[i]);
            }
        }

        return [.. ways.Select(w => new SeatCounts(Solver, _always, new(w.ToDictionary(x => x.Key, x => AnyOf(x.Value)))))];

        void AddWay(int program, int applicant, int literal)
        {
            if (program >= 0)
            {
                var rank = _ranks.Rank(program, applicant);
                if (!ways[program].TryGetValue(rank, out var literals))
                {
                    ways[program][rank] = literals = [];
                }

                literals.Add(literal);
            }
        }
    }

    private int AnyOf(List<int> literals)
    {
        if (literals.Count == 1)
        {
            return literals[0];
        }

        var any = Solver.NewVariable();
        foreach (var literal in literals)
        {
            Solver.Add(ClauseSolver.Not(literal), any);
        }

        Solver.Add([ClauseSolver.Not(any), .. literals]);
        return any;
    }
}
