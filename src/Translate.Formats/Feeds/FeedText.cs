using Translate.Formats.Patching;

namespace Translate.Formats.Feeds;

/// <summary>The decoded text of an element of a feed, with the place of each character in the source.</summary>
/// <param name="source">The source of the feed.</param>
internal sealed class FeedText(string source)
{
    private readonly List<char> _characters = [];
    private readonly List<(int Start, int End, SourceLayer Layer)> _places = [];

    /// <summary>Whether the element has no text.</summary>
    public bool IsEmpty => _characters.Count == 0;

    /// <summary>The decoded text.</summary>
    public override string ToString() => string.Concat(_characters);

    /// <summary>Adds a CDATA section.</summary>
    /// <param name="start">Where its content starts in the source.</param>
    /// <param name="end">Where its content ends.</param>
    public void AddSection(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Add(source[i], i, i + 1, SourceLayer.CData);
        }
    }

    /// <summary>Adds text with references.</summary>
    public void AddEscaped(int start, int end)
    {
        for (var i = start; i < end; )
        {
            var length = source[i] == '&' ? source.AsSpan(i, end - i).IndexOf(';') + 1 : 0;
            if (length == 0)
            {
                Add(source[i], i, i + 1, SourceLayer.EscapedXml);
                i++;
                continue;
            }

            foreach (var c in Decode(source.AsSpan(i, length)))
            {
                Add(c, i, i + length, SourceLayer.EscapedXml);
            }

            i += length;
        }
    }

    /// <summary>Moves a change that was found in the decoded text to its place in the source.</summary>
    public ISourceChange Locate(ISourceChange change) =>
        change switch
        {
            SourcePatch patch => Locate(patch),
            SourceEdit edit => edit with
            {
                Start = GetStart(edit.Start, edit.End),
                End = edit.End > edit.Start ? _places[edit.End - 1].End : GetStart(edit.Start, edit.End),
            },
            _ => throw new InvalidOperationException($"Unknown change {change.GetType().Name}."),
        };

    /// <summary>Removes all text.</summary>
    public void Clear()
    {
        _characters.Clear();
        _places.Clear();
    }

    private static string Decode(ReadOnlySpan<char> reference) =>
        reference switch
        {
            "&lt;" => "<",
            "&gt;" => ">",
            "&amp;" => "&",
            "&quot;" => "\"",
            "&apos;" => "'",
            _ => Html.HtmlReferences.Read(reference, isAttribute: false, out _) ?? reference.ToString(),
        };

    private SourcePatch Locate(SourcePatch patch) =>
        patch with
        {
            Start = _places[patch.Start].Start,
            End = _places[patch.End - 1].End,
            Layers = (_places[patch.Start].Layer, _places[patch.End - 1].Layer),
            Inner = [.. patch.Inner.Select(inner => inner with { Patch = Locate(inner.Patch) })],
        };

    private int GetStart(int start, int end) => start == end && start > 0 ? _places[start - 1].End : _places[start].Start;

    private void Add(char c, int start, int end, SourceLayer layer)
    {
        _characters.Add(c);
        _places.Add((start, end, layer));
    }
}
