using Vouch.Engine.Numerics;

namespace Vouch.Engine.Tests.Numerics;

/// <summary>Known answers of philox2x64-10, from the authors' reference suite.</summary>
public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0xca00a0459843d731UL, 0x66c24222c9a845b5UL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x65b021d60cd8310fUL, 0x4d02f3222f86df20UL)]
    [InlineData(0xa4093822299f31d0UL, 0x243f6a8885a308d3UL, 0x13198a2e03707344UL, 0x0a5e742c2997341cUL, 0xb0f883d38000de5dUL)]
    public void Blocks_equal_the_reference(ulong key, ulong low, ulong high, ulong first, ulong second) =>
        Assert.Equal((first, second), Philox.Block(key, low, high));
}
