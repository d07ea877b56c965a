namespace Vouch.Engine.Portfolio;

/// <summary>A table of single bits: which step of a dynamic program took the program.</summary>
internal sealed class BitTable(int rows, int columns)
{
    private readonly ulong[] _bits = new ulong[(((long)rows * columns) + 63) / 64];

    public void Set(int row, int column)
    {
        long at = ((long)row * columns) + column;
        _bits[at >> 6] |= 1UL << (int)(at & 63);
    }

    public bool Get(int row, int column)
    {
        long at = ((long)row * columns) + column;
        return (_bits[at >> 6] & (1UL << (int)(at & 63))) != 0;
    }
}
