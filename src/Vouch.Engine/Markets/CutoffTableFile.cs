using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Vouch.Engine.Markets;

/// <summary>
/// The binary form of a <see cref="CutoffTable"/>: a 96-byte head, then one block of little-endian 32-bit floats for each market.
/// Blocks lie in the order of markets, so a longer table begins with a shorter one's bytes.
/// </summary>
/// <remarks>Head: 8 bytes "VOUCHCUT"; version, programs, markets, planes (32-bit each); seed (64-bit); SHA-256 of input and parameters;
/// SHA-256 of the blocks. Works on a memory-mapped file through a span.</remarks>
public static class CutoffTableFile
{
    /// <summary>Version of format and model; a table of another version is built anew.</summary>
    public const int Version = 2;

    private const int HeadBytes = 96;
    private const int InputHashAt = 32;
    private const int BlocksHashAt = 64;
    private const int HashBytes = 32;

    private static ReadOnlySpan<byte> Magic => "VOUCHCUT"u8;

    /// <summary>The name by content: SHA-256 of version, seed, input and parameter sets, in hexadecimal. Equal names mean equal markets.</summary>
    public static string NameOf(MarketInput input, IReadOnlyList<MarketParameters> parameterSets, ulong seed)
    {
        Span<byte> all = stackalloc byte[HashBytes + 12];
        MarketHash.Of(input, parameterSets).CopyTo(all);
        BinaryPrimitives.WriteInt32LittleEndian(all[HashBytes..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(all[(HashBytes + 4)..], seed);
        return Convert.ToHexStringLower(SHA256.HashData(all));
    }

    /// <summary>Returns the table as bytes.</summary>
    public static byte[] Write(CutoffTable table)
    {
        var bytes = new byte[HeadBytes + (table.Blocks.Length * sizeof(float))];
        Magic.CopyTo(bytes);
        var head = bytes.AsSpan(0, HeadBytes);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], table.Programs);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], table.Markets);
        BinaryPrimitives.WriteInt32LittleEndian(head[20..], CutoffTable.Planes);
        BinaryPrimitives.WriteUInt64LittleEndian(head[24..], table.Seed);
        MarketHash.Of(table.Input, table.ParameterSets).CopyTo(head[InputHashAt..]);
        var blocks = bytes.AsSpan(HeadBytes);
        for (int i = 0; i < table.Blocks.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(blocks[(i * sizeof(float))..], table.Blocks[i]);
        }

        SHA256.HashData(blocks, head[BlocksHashAt..]);
        return bytes;
    }

    /// <summary>Reads a table back, if it is whole and belongs to this input.</summary>
    /// <param name="bytes">The bytes, for example of a memory-mapped file.</param>
    /// <param name="input">The market it should have been built for.</param>
    /// <param name="parameterSets">The parameter sets it should have been built with.</param>
    /// <returns>The table, with an empty tally; null when it is damaged, cut short, of another version or of another input.</returns>
    public static CutoffTable? Read(
        ReadOnlySpan<byte> bytes, MarketInput input, IReadOnlyList<MarketParameters> parameterSets)
    {
        if (bytes.Length < HeadBytes || !bytes.StartsWith(Magic))
        {
            return null;
        }

        int programs = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        int markets = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        var blocks = bytes[HeadBytes..];
        bool fits = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) == Version
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]) == CutoffTable.Planes
            && programs == input.Programs.Count
            && markets > 0
            && blocks.Length == (long)programs * markets * CutoffTable.Planes * sizeof(float)
            && bytes.Slice(InputHashAt, HashBytes).SequenceEqual(MarketHash.Of(input, parameterSets));
        Span<byte> hash = stackalloc byte[HashBytes];
        if (!fits || SHA256.HashData(blocks, hash) != HashBytes || !bytes.Slice(BlocksHashAt, HashBytes).SequenceEqual(hash))
        {
            return null;
        }

        var values = new float[blocks.Length / sizeof(float)];
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.Cast<byte, float>(blocks).CopyTo(values);
        }
        else
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = BinaryPrimitives.ReadSingleLittleEndian(blocks[(i * sizeof(float))..]);
            }
        }

        ulong seed = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
        return new CutoffTable(input, parameterSets, seed, values, new MarketTally());
    }
}
