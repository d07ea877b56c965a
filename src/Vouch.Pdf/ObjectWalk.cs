using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Vouch.Pdf;

/// <summary>Walks everything the document's catalog leads to and notes what should not be in a letter.</summary>
internal sealed class ObjectWalk
{
    /// <summary>A letter has a few hundred objects; a walk that long has met a file made to hurt.</summary>
    private const int MostObjects = 50_000;

    private static readonly HashSet<string> ActiveActions =
        ["Launch", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound", "GoToE", "RichMediaExecute"];

    private static readonly HashSet<string> ActiveAnnotations = ["RichMedia", "Movie", "Sound", "Screen", "3D"];

    private readonly PdfDocument _document;
    private readonly HashSet<IndirectReference> _seen = [];
    private readonly Stack<IToken> _open = new();

    private ObjectWalk(PdfDocument document) => _document = document;

    public bool Signature { get; private set; }

    public bool Form { get; private set; }

    public bool JavaScript { get; private set; }

    public bool Attachment { get; private set; }

    public bool Active { get; private set; }

    public int Count { get; private set; }

    public static ObjectWalk Of(PdfDocument document)
    {
        var walk = new ObjectWalk(document);
        walk._open.Push(document.Structure.Catalog.CatalogDictionary);
        while (walk._open.TryPop(out var token) && walk.Count < MostObjects)
        {
            walk.Visit(token);
        }

        return walk;
    }

    private void Visit(IToken token)
    {
        Count++;
        switch (token)
        {
            case IndirectReferenceToken reference when _seen.Add(reference.Data):
                _open.Push(_document.Structure.GetObject(reference.Data).Data);
                break;
            case ObjectToken inner:
                _open.Push(inner.Data);
                break;
            case StreamToken stream:
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

    private void Note(DictionaryToken dictionary)
    {
        var keys = dictionary.Data;
        JavaScript |= keys.ContainsKey("JS") || keys.ContainsKey("JavaScript") || Named(keys, "S") == "JavaScript";
        Attachment |= keys.ContainsKey("EmbeddedFiles") || (keys.ContainsKey("EF") && keys.ContainsKey("F")) || Named(keys, "Type") == "EmbeddedFile"
            || Named(keys, "Subtype") == "FileAttachment" || keys.ContainsKey("Collection");
        Signature |= Named(keys, "FT") == "Sig" || (Named(keys, "Type") == "Sig" && keys.ContainsKey("ByteRange")) || HasSignatureFlag(keys);
        Form |= keys.ContainsKey("FT");
        Active |= (Named(keys, "S") is { } action && ActiveActions.Contains(action))
            || (Named(keys, "Subtype") is { } annotation && ActiveAnnotations.Contains(annotation)) || keys.ContainsKey("XFA");
    }

    private static bool HasSignatureFlag(IReadOnlyDictionary<string, IToken> keys) =>
        keys.TryGetValue("SigFlags", out var flags) && flags is NumericToken number && (number.Int & 1) == 1;

    private static string? Named(IReadOnlyDictionary<string, IToken> keys, string key) => keys.TryGetValue(key, out var value) && value is NameToken name ? name.Data : null;
}
