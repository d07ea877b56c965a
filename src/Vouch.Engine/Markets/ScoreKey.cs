namespace Vouch.Engine.Markets;

/// <summary>Packs a score and an item into one word that sorts by falling score, then by rising item.</summary>
internal static class ScoreKey
{
    public static ulong Of(float score, int item)
    {
        uint bits = BitConverter.SingleToUInt32Bits(score);
        uint rising = (bits & 0x8000_0000) != 0 ? ~bits : bits | 0x8000_0000;
        return ((ulong)~rising << 32) | (uint)item;
    }

    public static int Item(ulong key) => (int)(uint)key;
}
