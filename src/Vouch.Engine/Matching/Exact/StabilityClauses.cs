namespace Vouch.Engine.Matching.Exact;

/// <summary>
/// A market as clauses whose models are its stable matchings, in the manner of Drummond, Perrault and Bacchus (2015): for every seeker
/// and choice "this or better", for every program how many of its best it holds, and for every choice "this or better, or a program of it
/// refuses". Final quotas after reversions are free; <see cref="ExactMatch"/> ties them to what is held.
/// </summary>
internal sealed partial class StabilityClauses
{
    private readonly Market _market;
    private readonly RankTable _ranks;
    private readonly int _always;
    private readonly SoughtSeats[] _seekers;
    private readonly SeatCounts[] _seats;
    private readonly QuotaClauses[] _quotas;

    public StabilityClauses(Market market, bool loweredQuotas)
    {
        _market = market;
        _ranks = new(market);
        _always = Solver.NewVariable();
        Solver.Add(_always);
        _seekers = [.. SoughtSeats.Of(market, _ranks)];
        foreach (var seeker in _seekers)
        {
            AddChoices(seeker);
        }

        _seats = Seats();
        _quotas = [.. Enumerable.Range(0, market.ProgramCount).Select(p => Quotas(p, loweredQuotas))];
        foreach (var seeker in _seekers)
        {
            AddStability(seeker);
        }

        if (loweredQuotas)
        {
            AddNoTwoMore();
        }
    }

    public ClauseSolver Solver { get; } = new();

    public QuotaClauses QuotasOf(int program) => _quotas[program];

    public SeatCounts SeatsOf(int program) => _seats[program];

    /// <summary>Lets the search begin near a matching.</summary>
    public void Suggest(Matching matching)
    {
        foreach (var seeker in _seekers)
        {
            var at = Array.IndexOf(seeker.Choices, Outcome(seeker, matching));
            for (var i = 0; i < seeker.Choices.Length; i++)
            {
                Solver.Suggest(at >= 0 && i >= at ? seeker.UpTo[i] : ClauseSolver.Not(seeker.UpTo[i]));
            }
        }
    }

    /// <summary>The matching of the last model.</summary>
    public Matching Matching()
    {
        var matching = new Matching(_market.ApplicantCount, _market.Supplements.Length > 0);
        foreach (var seeker in _seekers)
        {
            var at = Array.FindIndex(seeker.Is, Solver.Holds);
            var (p, q) = at < 0 ? (-1, -1) : seeker.Choices[at];
            matching.ProgramOf[seeker.First] = p;
            if (seeker.IsCouple)
            {
                matching.ProgramOf[seeker.Second] = q;
            }
            else if (seeker.Second >= 0)
            {
                matching.SupplementOf[seeker.First] = q;
            }
        }

        return matching;
    }

    private static (int, int) Outcome(SoughtSeats seeker, Matching matching) =>
        (matching.ProgramOf[seeker.First],
            seeker.Second < 0 ? -1 : seeker.IsCouple ? matching.ProgramOf[seeker.Second] : matching.SupplementOf[seeker.First]);

    private QuotaClauses Quotas(int program, bool lowered)
    {
        var (quota, moves) = ((long)_market.Quotas[program], false);
        foreach (var (donor, receiver, count) in _market.Reversions)
        {
            quota += receiver == program ? count : 0;
            moves |= donor == program || receiver == program;
        }

        return new(Solver, _always, _seats[program], _market.Quotas[program], moves ? quota : -1, _market.Parities[program], lowered);
    }

    private void AddStability(SoughtSeats seeker)
    {
        for (var i = 0; i < seeker.Choices.Length; i++)
        {
            var (p, q) = seeker.Choices[i];
            if (p == q)
            {
                AddBothAt(p, seeker, seeker.UpTo[i]);
            }
            else if (p < 0 || q < 0)
            {
                Solver.Add(seeker.UpTo[i], p < 0 ? Refuses(q, seeker.Second) : Refuses(p, seeker.First));
            }
            else
            {
                Solver.Add(seeker.UpTo[i], Refuses(p, seeker.First), Refuses(q, seeker.Second));
            }
        }
    }

    private int Refuses(int program, int applicant) => _quotas[program].Refuses(_ranks.Rank(program, applicant));

    // Neither is there: those who go are below both. One is there: a position is free or held by somebody else below the other.
    private void AddBothAt(int program, SoughtSeats seeker, int upTo)
    {
        var (first, second) = (_ranks.Rank(program, seeker.First), _ranks.Rank(program, seeker.Second));
        var (firstThere, secondThere) = (_seats[program].Holds(first), _seats[program].Holds(second));
        var quotas = _quotas[program];
        Solver.Add(upTo, firstThere, secondThere, quotas.Refuses(Math.Max(first, second), fewer: 1, both: true));
        Solver.Add(upTo, ClauseSolver.Not(firstThere), quotas.Refuses(second, fewer: first < second ? 0 : 1));
        Solver.Add(upTo, ClauseSolver.Not(secondThere), quotas.Refuses(first, fewer: second < first ? 0 : 1));
    }

    // With lowered quotas: no two singles would both come to a program that has two vacancies.
    private void AddNoTwoMore()
    {
        for (var p = 0; p < _market.ProgramCount; p++)
        {
            if (_market.Parities[p] == Parity.Any)
            {
                continue;
            }

            var comes = (from seeker in _seekers
                         where seeker.Second < 0
                         let at = Array.IndexOf(seeker.Choices, (p, -1))
                         where at >= 0
                         select seeker.UpTo[at]).ToArray();
            var almostFull = _quotas[p].AlmostFull();
            for (var i = 0; i < comes.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Solver.Add(comes[i], comes[j], almostFull);
                }
            }
        }
    }
}
