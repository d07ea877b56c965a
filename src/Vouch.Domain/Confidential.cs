using System.Text;

namespace Vouch.Domain;

/// <summary>
/// Words or bytes that only those may see whom a rule names: the text of a letter, the reason of a no. It says nothing of itself to
/// logs, errors and serializers, and the database takes it encrypted or not at all.
/// </summary>
public sealed class Confidential
{
    private byte[]? _plain;
    private byte[]? _sealed;
    private Func<byte[], byte[]>? _open;

    private Confidential()
    {
    }

    /// <summary>Whether it is ready to be stored.</summary>
    public bool IsSealed => _sealed is not null;

    public static Confidential Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Confidential Of(byte[] content) => new() { _plain = content };

    /// <summary>What the database gave back; it opens only with the key it was sealed with.</summary>
    public static Confidential FromSealed(byte[] content) => new() { _sealed = content };

    /// <remarks>A method, so that no serializer takes it for a property.</remarks>
    public string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    /// <inheritdoc cref="ReadText"/>
    public byte[] ReadBytes() => _plain ??= _open is null
        ? throw new InvalidOperationException("This is sealed, and nobody has brought the key.")
        : _open(_sealed!);

    public byte[] ReadSealed() => _sealed ?? throw new InvalidOperationException("Confidential content is stored sealed or not at all.");

    public void Seal(Func<byte[], byte[]> seal)
    {
        ArgumentNullException.ThrowIfNull(seal);
        _sealed ??= seal(_plain!);
    }

    /// <summary>Brings the key; it is used when the content is first read.</summary>
    public void OpenWith(Func<byte[], byte[]> open) => _open = open;

    public override string ToString() => "(confidential)";
}
