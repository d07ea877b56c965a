using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Vouch.Pdf;

/// <summary>
/// Finds resources that lead back to themselves: a form that draws itself, a function made of itself. Whoever reads such a page goes down
/// without end, and a stack that overflows cannot be caught. What a page draws with is a tree in every honest file.
/// </summary>
internal sealed class ResourceLoops(PdfDocument document)
{
    private const int Deepest = 100;

    // They point back by their meaning, and nobody follows them down.
    private static readonly HashSet<string> BackPointers = ["Parent", "P", "Pg", "StructParent", "StructParents"];

    private readonly HashSet<IndirectReference> _path = [];
    private readonly HashSet<IndirectReference> _done = [];

    public bool IsEndless(IToken token, int depth = 0)
    {
        if (depth > Deepest)
        {
            return true;
        }

        return token switch
        {
            IndirectReferenceToken reference => IsEndless(reference.Data, depth),
            ObjectToken inner => IsEndless(inner.Data, depth + 1),
            StreamToken stream => IsEndless(stream.StreamDictionary, depth + 1),
            ArrayToken array => array.Data.Any(item => IsEndless(item, depth + 1)),
            DictionaryToken dictionary => dictionary.Data.Any(pair => !BackPointers.Contains(pair.Key) && IsEndless(pair.Value, depth + 1)),
            _ => false,
        };
    }

    private bool IsEndless(IndirectReference reference, int depth)
    {
        if (_done.Contains(reference))
        {
            return false;
        }

        if (!_path.Add(reference))
        {
            return true;
        }

        var found = IsEndless(document.Structure.GetObject(reference).Data, depth + 1);
        _path.Remove(reference);
        _done.Add(reference);
        return found;
    }
}
