using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vouch.Tests.Domain.Letters.Files;

/// <summary>Makes small PDFs byte by byte, each with one thing wrong.</summary>
internal sealed class MadePdf
{
    private static readonly byte[] PasswordPadding =
        Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private readonly List<string> _objects = [];
    private string _catalogExtras = "";
    private string _trailerExtras = "";

    public static MadePdf WithPages(params (double Width, double Height)[] pages)
    {
        var pdf = new MadePdf();
        pdf._objects.Add("");
        pdf._objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type /Pages /Kids [{string.Join(' ', pages.Select((_, i) => $"{i + 3} 0 R"))}] /Count {pages.Length}>>"));
        foreach (var (width, height) in pages)
        {
            pdf._objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources <<>>>>"));
        }

        return pdf;
    }

    public static MadePdf Letter() => WithPages((612, 792));

    public MadePdf InCatalog(string entries, params string[] objects)
    {
        _catalogExtras += " " + entries.Replace("NEXT", (_objects.Count + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        _objects.AddRange(objects);
        return this;
    }

    /// <summary>More entries for every page.</summary>
    public MadePdf OnPages(string entries)
    {
        for (var i = 0; i < _objects.Count; i++)
        {
            _objects[i] = _objects[i].Replace("/Type /Page ", $"/Type /Page {entries} ", StringComparison.Ordinal);
        }

        return this;
    }

    /// <summary>Standard encryption, 40 bit. With an owner's password only, the empty user password opens the file.</summary>
    public MadePdf Encrypted(bool opensForAnyone)
    {
        var owner = SHA256.HashData("owner"u8);
        var id = MD5Hash("id"u8);
        var permissions = BitConverter.GetBytes(-44);
        var key = MD5Hash([.. PasswordPadding, .. owner, .. permissions, .. id])[..5];
        var user = opensForAnyone ? Rc4(key, PasswordPadding) : SHA256.HashData("locked"u8);
        _objects.Add($"<</Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> /P -44>>");
        _trailerExtras = string.Create(CultureInfo.InvariantCulture, $" /Encrypt {_objects.Count} 0 R /ID [<{Convert.ToHexString(id)}> <{Convert.ToHexString(id)}>]");
        return this;
    }

    public byte[] ToBytes(int padTo = 0)
    {
        _objects[0] = $"<</Type /Catalog /Pages 2 0 R{_catalogExtras}>>";
        var text = new StringBuilder("%PDF-1.5\n%âãÏÓ\n");
        var offsets = new List<int>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{_objects[i]}\nendobj\n");
        }

        var tail = 200 + (20 * (_objects.Count + 1)) + _trailerExtras.Length;
        if (padTo > text.Length + tail)
        {
            var filler = padTo - text.Length - tail;
            text.Append('%').Append('x', filler).Append('\n');
        }

        var xref = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Count + 1} /Root 1 0 R{_trailerExtras}>>\n");
        var end = string.Create(CultureInfo.InvariantCulture, $"startxref\n{xref}\n%%EOF\n");
        if (padTo > text.Length + end.Length)
        {
            var filler = padTo - text.Length - end.Length - 2;
            text.Append('%').Append('x', filler).Append('\n');
        }

        return Encoding.Latin1.GetBytes(text.Append(end).ToString());
    }

#pragma warning disable CA5351, CA5350 // The old PDF encryption is made of these; the fixture must be such a file.
    private static byte[] MD5Hash(ReadOnlySpan<byte> data) => MD5.HashData(data);
#pragma warning restore CA5351, CA5350

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
