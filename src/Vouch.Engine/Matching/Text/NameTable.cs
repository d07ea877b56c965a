using System.Text;

namespace Vouch.Engine.Matching.Text;

/// <summary>
/// Names and their dense numbers, in the order of declaration. Names that are plain decimal numbers, the usual case in large files, are
/// found by indexing; the others by hashing their bytes.
/// </summary>
public sealed class NameTable
{
    private const int MostDigits = 7;
    private readonly Dictionary<ulong, int> _firstByHash = [];
    private int[] _byNumber = [];
    private int[] _starts = new int[64];
    private int[] _nextSameHash = new int[64];
    private byte[] _bytes = new byte[512];

    /// <summary>How many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>The UTF-8 bytes of a name.</summary>
    /// <param name="id">From 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>A name as a string.</summary>
    /// <param name="id">From 0 to <see cref="Count"/> - 1.</param>
    public string Name(int id) => Encoding.UTF8.GetString(this[id]);

    /// <summary>The number of a name, or -1.</summary>
    /// <param name="name">The name's UTF-8 bytes.</param>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (TryNumber(name, out var number))
        {
            return FindNumber(number);
        }

        if (_firstByHash.TryGetValue(Hash(name), out var id))
        {
            for (; id >= 0; id = _nextSameHash[id])
            {
                if (this[id].SequenceEqual(name))
                {
                    return id;
                }
            }
        }

        return -1;
    }

    /// <summary>The number of a name, or -1.</summary>
    /// <param name="name">The name.</param>
    public int Find(string name) => Find(Encoding.UTF8.GetBytes(name));

    /// <summary>Gives a new name the next number.</summary>
    /// <param name="name">The name's UTF-8 bytes, not in the table yet.</param>
    public int Add(ReadOnlySpan<byte> name)
    {
        var id = Count++;
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Count);
            Array.Resize(ref _nextSameHash, 2 * Count);
        }

        var end = _starts[id] + name.Length;
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(end, 2 * _bytes.Length));
        }

        name.CopyTo(_bytes.AsSpan(_starts[id]));
        _starts[id + 1] = end;
        if (TryNumber(name, out var number))
        {
            if (number >= _byNumber.Length)
            {
                var old = _byNumber.Length;
                Array.Resize(ref _byNumber, Math.Max(number + 1, 2 * old));
                Array.Fill(_byNumber, -1, old, _byNumber.Length - old);
            }

            _byNumber[number] = id;
        }
        else
        {
            var hash = Hash(name);
            _nextSameHash[id] = _firstByHash.TryGetValue(hash, out var same) ? same : -1;
            _firstByHash[hash] = id;
        }

        return id;
    }

    /// <summary>The number of the name that is this decimal number, or -1.</summary>
    internal int FindNumber(int number) => (uint)number < (uint)_byNumber.Length ? _byNumber[number] : -1;

    // "7" and "07" are different names, so a leading zero is not a number here.
    private static bool TryNumber(ReadOnlySpan<byte> name, out int number)
    {
        number = 0;
        if (name.Length is 0 or > MostDigits || (name[0] == '0' && name.Length > 1))
        {
            return false;
        }

        foreach (var b in name)
        {
            var digit = b - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            number = (10 * number) + digit;
        }

        return true;
    }

    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037UL; // FNV-1a
        foreach (var b in name)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }
}
