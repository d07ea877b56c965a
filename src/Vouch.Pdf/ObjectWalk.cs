using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Vouch.Pdf;

/// <summary>Walks everything the document's catalog leads to and notes what should not be in a letter.</summary>
internal sealed class ObjectWalk
{
    /// <summary>A letter has a few hundred objects; a walk that long has met a file made to hurt.</summary>
    private const int MostObjects = 50_000;

    /// <summary>What a page draws comes unpacked to some hundred kilobytes; pictures, which are not unpacked here, are not counted.</summary>
    private const long MostUnpacked = 16 << 20;

    private static readonly HashSet<string> ActiveActions =
        ["Launch", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound", "GoToE", "GoToR", "RichMediaExecute"];

    private static readonly HashSet<string> ActiveAnnotations = ["RichMedia", "Movie", "Sound", "Screen", "3D"];

    private readonly PdfDocument _document;
    private readonly HashSet<IndirectReference> _seen = [];
    private readonly Stack<IToken> _open = new();

    private readonly List<IToken> _fonts = [];
    private readonly List<IToken> _resources = [];

    private long _unpacked;
    private bool _isEndless;

    private ObjectWalk(PdfDocument document) => _document = document;

    public bool Signature { get; private set; }

    public bool Form { get; private set; }

    public bool JavaScript { get; private set; }

    public bool Attachment { get; private set; }

    public bool Active { get; private set; }

    public int Count { get; private set; }

    /// <summary>The walk met its limits, and what lies beyond was not seen; or a font or resource would send whoever reads it down without end.</summary>
    public bool GaveUp => _open.Count > 0 || _unpacked > MostUnpacked || _isEndless;

    public static ObjectWalk Of(PdfDocument document)
    {
        var walk = new ObjectWalk(document);
        walk._open.Push(document.Structure.Catalog.CatalogDictionary);
        while (walk.Count < MostObjects && walk._unpacked <= MostUnpacked && walk._open.TryPop(out var token))
        {
            walk.Visit(token);
        }

        if (!walk.GaveUp)
        {
            var loops = new ResourceLoops(document);
            walk._isEndless |= walk._resources.Exists(resources => loops.IsEndless(resources)) || walk._fonts.Exists(walk.IsEndless);
        }

        return walk;
    }

    private void Visit(IToken token)
    {
        Count++;
        switch (token)
        {
            case IndirectReferenceToken reference when _seen.Add(reference.Data):
                var meant = _document.Structure.GetObject(reference.Data).Data;
                _isEndless |= meant is IndirectReferenceToken; // no honest object is only the way to another
                _open.Push(meant);
                break;
            case ObjectToken inner:
                _open.Push(inner.Data);
                break;
            case StreamToken stream:
                _unpacked += Unpacked(stream);
                _open.Push(stream.StreamDictionary);
                break;
            case ArrayToken array:
                foreach (var item in array.Data)
                {
                    _open.Push(item);
                }

                break;
            case DictionaryToken dictionary:
                Note(dictionary);
                foreach (var value in dictionary.Data.Values)
                {
                    _open.Push(value);
                }

                break;
        }
    }

    private bool IsEndless(IToken font)
    {
        var stream = font is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : font;
        return stream is StreamToken file && GlyphNesting.IsEndless(file.Decode(DefaultFilterProvider.Instance).Span);
    }

    // Measured, not kept: a few kilobytes can unpack to gigabytes.
    private static long Unpacked(StreamToken stream)
    {
        if (Named(stream.StreamDictionary.Data, "Subtype") == "Image" || !IsDeflated(stream.StreamDictionary.Data))
        {
            return 0;
        }

        var total = 0L;
        try
        {
            using var packed = new MemoryStream(stream.Data.ToArray());
            using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            for (int read; total <= MostUnpacked && (read = unpacking.Read(buffer)) > 0;)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            // Not packed as it says; the reader will find out, or draw nothing.
        }

        return total;
    }

    private static bool IsDeflated(IReadOnlyDictionary<string, IToken> keys) => keys.TryGetValue("Filter", out var filter)
        && (filter is NameToken { Data: "FlateDecode" or "Fl" } || (filter is ArrayToken { Data: [NameToken { Data: "FlateDecode" or "Fl" }, ..] }));

    private void Note(DictionaryToken dictionary)
    {
        var keys = dictionary.Data;
        JavaScript |= keys.ContainsKey("JS") || keys.ContainsKey("JavaScript") || Named(keys, "S") == "JavaScript" || IsScriptAddress(keys);
        Attachment |= keys.ContainsKey("EmbeddedFiles") || keys.ContainsKey("EF") || Named(keys, "Type") == "EmbeddedFile"
            || Named(keys, "Subtype") == "FileAttachment" || keys.ContainsKey("Collection");
        Signature |= Named(keys, "FT") == "Sig" || (Named(keys, "Type") == "Sig" && keys.ContainsKey("ByteRange")) || HasSignatureFlag(keys);
        _fonts.AddRange(keys.Where(pair => pair.Key is "FontFile2" or "FontFile3").Select(pair => pair.Value));
        if (keys.TryGetValue("Resources", out var resources))
        {
            _resources.Add(resources);
        }

        Form |= keys.ContainsKey("FT");
        Active |= (Named(keys, "S") is { } action && ActiveActions.Contains(action))
            || (Named(keys, "Subtype") is { } annotation && ActiveAnnotations.Contains(annotation)) || keys.ContainsKey("XFA");
    }

    private static bool IsScriptAddress(IReadOnlyDictionary<string, IToken> keys) =>
        keys.TryGetValue("URI", out var uri) && uri is StringToken address && address.Data.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static bool HasSignatureFlag(IReadOnlyDictionary<string, IToken> keys) =>
        keys.TryGetValue("SigFlags", out var flags) && flags is NumericToken number && (number.Int & 1) == 1;

    private static string? Named(IReadOnlyDictionary<string, IToken> keys, string key) => keys.TryGetValue(key, out var value) && value is NameToken name ? name.Data : null;
}
