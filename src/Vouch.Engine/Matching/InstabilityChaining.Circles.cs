namespace Vouch.Engine.Matching;

/// <content>
/// Notices that the couples go round in circles. What happens next follows from who is held where, who waits on the two stacks and which
/// offer is being made; a state seen before would come again and again. States are told apart by a number of 64 bits: two of one
/// number would set a couple aside too early, never make a matching seem stable.
/// </content>
internal sealed partial class InstabilityChaining
{
    private const int TurnsBeforeWatching = 2;
    private readonly HashSet<ulong> _statesSeen = [];
    private ulong _heldState;
    private int _offering = -1;

    // Other couples may keep things new for long: after many turns a couple is stopped all the same.
    private bool GoesInCircles(int unit, int choice) =>
        _turns[unit] > MostTurns || (_turns[unit] > TurnsBeforeWatching && !_statesSeen.Add(StateBefore(unit, choice)));

    private ulong StateBefore(int unit, int choice)
    {
        var state = Mixed(_heldState, unit, choice);
        state = Mixed(state, _offering, _aside.Count);
        foreach (var seeker in _applicantStack)
        {
            state = Mixed(state, seeker, seeker < _lists.ApplicantCount ? _position[seeker] : _choice[seeker - _lists.ApplicantCount]);
        }

        foreach (var program in _programStack)
        {
            state = Mixed(state, program, -1);
        }

        return state;
    }

    private void Hold(int program, int rank)
    {
        _held.Add(program, rank, Length(program));
        _heldState ^= Mixed(0, program, rank);
    }

    private void Release(int program, int rank)
    {
        _held.Remove(program, rank);
        _heldState ^= Mixed(0, program, rank);
    }

    private static ulong Mixed(ulong state, int first, int second) =>
        SplitMix.Stream(state, ((ulong)(uint)first << 32) | (uint)second).Next();
}
