using CsCheck;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Numerics;

public sealed class SelectionTests
{
    [Fact]
    public void The_front_holds_the_smallest_and_nothing_is_lost() =>
        Gen.Select(Gen.ULong[0, 50].Array[0, 200], Gen.Int[0, 200]).Sample(
            (keys, wish) =>
            {
                int count = Math.Min(wish, keys.Length);
                var moved = keys.ToArray();
                Selection.SmallestFirst(moved, count);
                Assert.Equal(keys.Order(), moved.Order());
                Assert.Equal(keys.Order().Take(count), moved.Take(count).Order());
            },
            iter: 5_000);
}
