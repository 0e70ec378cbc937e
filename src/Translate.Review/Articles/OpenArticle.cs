using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Review.Articles;

/// <summary>An article whose units are in memory. Not thread-safe: used under the session's lock.</summary>
internal sealed class OpenArticle
{
    /// <summary>A change makes this many units to be counted again, and not the whole article.</summary>
    private const int ChunkLength = 128;

    private readonly TranslationUnit[] _units;
    private readonly DocumentCounts?[] _counts;
    private readonly Dictionary<string, int> _byId;
    private readonly ILookup<string, int> _bySource;
    private readonly Dictionary<TermEntry, int> _entries = [];
    private readonly IReadOnlyList<int> _sections;

    /// <summary>Creates the article.</summary>
    /// <param name="id">The id in the list.</param>
    /// <param name="bitext">The translated document.</param>
    /// <param name="segments">One per unit.</param>
    /// <param name="revision">The memory's revision when it was translated.</param>
    public OpenArticle(int id, Bitext bitext, IReadOnlyList<PreparedSegment> segments, long revision)
    {
        Id = id;
        Bitext = bitext;
        Segments = segments;
        Revision = revision;
        _units = [.. bitext.Units];
        _sections = DocumentSections.GetNumbers(bitext.Document);
        _counts = new DocumentCounts?[(_units.Length + ChunkLength - 1) / ChunkLength];
        _byId = _units.Index().ToDictionary(unit => unit.Item.Id, unit => unit.Index, StringComparer.Ordinal);
        _bySource = segments.Index().ToLookup(segment => SourceNormalizer.Normalize(segment.Item.Source), segment => segment.Index);
    }

    /// <summary>The id in the list.</summary>
    public int Id { get; }

    /// <summary>The document as it was opened; its units may have changed since.</summary>
    public Bitext Bitext { get; }

    /// <summary>The file.</summary>
    public DocumentSource Source => Bitext.Document.Source;

    /// <summary>One per unit.</summary>
    public IReadOnlyList<PreparedSegment> Segments { get; }

    /// <summary>The units as they are now.</summary>
    public IReadOnlyList<TranslationUnit> Units => _units;

    /// <summary>The memory's revision that the units show.</summary>
    public long Revision { get; set; }

    /// <summary>The counts as they are now.</summary>
    public DocumentCounts Counts =>
        Enumerable.Range(0, _counts.Length).Select(GetCounts).Aggregate(default(DocumentCounts), (sum, counts) => sum + counts) with
        {
            Documents = 1,
        };

    /// <summary>Returns the index of a unit. -1 if no unit has the id.</summary>
    public int IndexOf(string unitId) => _byId.GetValueOrDefault(unitId, -1);

    /// <summary>Returns the number by which the page knows a glossary entry.</summary>
    public int GetEntryId(TermEntry entry)
    {
        if (!_entries.TryGetValue(entry, out var id))
        {
            id = _entries.Count;
            _entries.Add(entry, id);
        }

        return id;
    }

    /// <summary>Returns the indexes of all units with the same sentence.</summary>
    public IEnumerable<int> FindSame(int index) => FindSame(Segments[index].Source);

    /// <summary>Returns the indexes of all units with a sentence.</summary>
    public IEnumerable<int> FindSame(string source) => _bySource[SourceNormalizer.Normalize(source)];

    /// <summary>Replaces a unit.</summary>
    public void Set(int index, TranslationUnit unit)
    {
        _units[index] = unit;
        _counts[index / ChunkLength] = null;
    }

    /// <summary>Returns a unit for the place with term outcomes as the sentences of its article before it decide: a short form needs a full one before.</summary>
    public TranslationUnit ResolveTerms(int index, TranslationUnit unit) =>
        !unit.Terms.Any(term => term.Reason is WaiverReason.LaterMention or WaiverReason.Pronoun)
            ? unit
            : unit with
            {
                Terms = LaterMentions.RequireFullFirst(
                    _units.Take(index).Where(earlier => IsSameSection(earlier, unit)).Select(earlier => earlier.Terms).Append(unit.Terms)
                )[^1],
            };

    /// <summary>Whether a unit is the first of an article inside the document, such as of an item of a feed. False for a document that is one article.</summary>
    public bool StartsSection(int index) => _sections[^1] > 0 && (index == 0 || !IsSameSection(_units[index - 1], _units[index]));

    private bool IsSameSection(TranslationUnit one, TranslationUnit other) =>
        _sections[one.Segment.Block] == _sections[other.Segment.Block];

    private DocumentCounts GetCounts(int chunk)
    {
        var start = chunk * ChunkLength;
        return _counts[chunk] ??= DocumentCounts.From(
            Bitext with
            {
                Units = new ArraySegment<TranslationUnit>(_units, start, Math.Min(ChunkLength, _units.Length - start)),
            }
        );
    }

    /// <summary>Returns a hash of what a reader sees of a unit, for noticing that somebody else changed it.</summary>
    public static string GetVersion(TranslationUnit unit)
    {
        // One hash of all parts in a row, as long as they are: a page of an article has thousands.
        string[] parts =
        [
            unit.Target,
            EnumNames.Get(unit.State),
            EnumNames.Get(unit.Origin),
            .. unit.TargetCodes.Select(code => FormattableString.Invariant($"{code.Position} {code.Data}")),
        ];
        var text = string.Concat(parts.Select(part => part + '\0'));
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())).ToString("x16", CultureInfo.InvariantCulture);
    }
}
