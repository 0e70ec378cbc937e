using System.Collections.Concurrent;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds the renderings of a glossary that contain a rendering of another entry: <c>South Sudan</c> contains <c>Sudan</c>.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class LongerRenderings(Glossary glossary)
{
    private readonly ConcurrentDictionary<TermEntry, (TermEntry[] Owners, string[] Renderings)> _byEntry = new();
    private readonly Lazy<ILookup<string, (TermEntry Owner, string Rendering, string[] Words)>> _byWord = new(() =>
        (
            from entry in glossary.Entries
            where entry.Status != TermStatus.Deprecated && !entry.Match.Only
            let words = GetWords(entry.Target)
            where words.Length > 1
            from word in words.Distinct(StringComparer.OrdinalIgnoreCase)
            select (Word: word, Value: (entry, entry.Target, words))
        ).ToLookup(pair => pair.Word, pair => pair.Value, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Returns the longer renderings of an entry, without renderings of the given entries.</summary>
    public IReadOnlyList<string> Get(TermEntry entry, IReadOnlyCollection<TermEntry> without)
    {
        var (owners, renderings) = _byEntry.TryGetValue(entry, out var known) ? known : _byEntry.GetOrAdd(entry, Split(Find(entry)));
        return owners.Length == 0 || !owners.Any(without.Contains)
            ? renderings
            : [.. owners.Zip(renderings).Where(pair => !without.Contains(pair.First)).Select(pair => pair.Second)];
    }

    private static (TermEntry[] Owners, string[] Renderings) Split(IReadOnlyList<(TermEntry Owner, string Rendering)> longer) =>
        ([.. longer.Select(pair => pair.Owner)], [.. longer.Select(pair => pair.Rendering)]);

    private IReadOnlyList<(TermEntry Owner, string Rendering)> Find(TermEntry entry) =>
        [
            .. (
                from rendering in entry.Renderings
                let words = GetWords(rendering)
                where words.Length > 0
                from other in _byWord.Value[words[0]]
                where
                    other.Owner != entry
                    && !other.Owner.Spellings.Intersect(entry.Spellings).Any()
                    && IsLonger(other.Words, words)
                    && !entry.Renderings.Contains(other.Rendering)
                select (other.Owner, other.Rendering)
            ).Distinct(),
        ];

    /// <summary>Whether the words are in the others, and what is added makes another name: an acronym, as in <c>UN Security Council</c>, does not.</summary>
    private static bool IsLonger(string[] others, string[] words)
    {
        for (var start = 0; start + words.Length <= others.Length; start++)
        {
            if (others.AsSpan(start, words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase))
            {
                return others.Take(start).Concat(others.Skip(start + words.Length)).Any(word => word.Any(char.IsLower));
            }
        }

        return false;
    }

    private static string[] GetWords(string rendering) =>
        [.. Token.Tokenize(rendering).Where(word => !word.IsMark).Select(word => word.In(rendering).ToString())];
}
