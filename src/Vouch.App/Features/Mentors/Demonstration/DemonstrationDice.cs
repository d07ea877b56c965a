namespace Vouch.App.Features.Mentors.Demonstration;

/// <summary>Seeded choices: the same seed, the same demonstration.</summary>
internal sealed class DemonstrationDice(int seed)
{
#pragma warning disable CA5394 // made-up people need no secret randomness
    private readonly Random _random = new(seed);

    /// <summary>From 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below) => _random.Next(below);

    public bool Chance(int percent) => _random.Next(100) < percent;
#pragma warning restore CA5394

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Between <paramref name="least"/> and <paramref name="most"/> different ones, in drawn order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int least, int most)
    {
        var left = from.ToList();
        var drawn = new List<T>();
        for (var wanted = least + Below(most - least + 1); drawn.Count < wanted && left.Count > 0;)
        {
            var at = Below(left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }

        return drawn;
    }
}
