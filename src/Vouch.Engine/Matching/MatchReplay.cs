namespace Vouch.Engine.Matching;

/// <summary>Plays the steps of a trace again and knows after each who is held where, for pictures of how a matching comes about.</summary>
/// <remarks>A step takes O(positions of its program); beginning again with the couples takes O(positions).</remarks>
public sealed class MatchReplay
{
    private readonly List<int>[] _held;
    private int[][] _afterSingles = [];

    /// <summary>Nobody is held.</summary>
    /// <param name="market">The market of the trace.</param>
    public MatchReplay(Market market)
    {
        ArgumentNullException.ThrowIfNull(market);
        _held = new List<int>[market.ProgramCount];
        for (var p = 0; p < _held.Length; p++)
        {
            _held[p] = [];
        }
    }

    /// <summary>The applicants a program holds, in the order in which they came.</summary>
    /// <param name="program">The program.</param>
    public IReadOnlyList<int> HeldBy(int program) => _held[program];

    /// <summary>Plays the next step.</summary>
    /// <param name="step">The step.</param>
    public void Play(MatchStep step)
    {
        switch (step.Kind)
        {
            case MatchStepKind.Held:
                _held[step.Program].Add(step.Applicant);
                break;
            case MatchStepKind.Displaced or MatchStepKind.Withdraws:
                _held[step.Program].Remove(step.Applicant);
                break;
            case MatchStepKind.CouplesBegin:
                _afterSingles = [.. _held.Select(held => held.ToArray())];
                break;
            case MatchStepKind.OrderChanges:
                for (var p = 0; p < _held.Length; p++)
                {
                    _held[p].Clear();
                    _held[p].AddRange(_afterSingles[p]);
                }

                break;
            case MatchStepKind.QuotasChange:
                foreach (var held in _held)
                {
                    held.Clear();
                }

                break;
        }
    }
}
