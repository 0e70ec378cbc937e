using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;

namespace Translate.GlossaryTools.Linting;

/// <summary>The entries that rules look at, with the views of them that several rules need. Not safe to use from several threads at once.</summary>
internal sealed class LintContext
{
    private readonly Lazy<IReadOnlySet<string>> _domains;
    private readonly Lazy<IReadOnlyList<SpellingPair>> _pairs;
    private readonly Lazy<TermMatcher> _matcher;
    private readonly Lazy<ILookup<string, TermEntry>> _bySpelling;

    /// <summary>Looks at these entries.</summary>
    public LintContext(IReadOnlyList<TermEntry> entries)
    {
        Entries = entries;
        _domains = new(() => entries.Select(entry => entry.Domain).ToHashSet(StringComparer.OrdinalIgnoreCase));
        _pairs = new(() => [.. Linting.SpellingPairs.AllIn(entries)]);
        _matcher = new(() => new TermMatcher(new Glossary(entries)));
        _bySpelling = new(() =>
            entries
                .SelectMany(entry => entry.Spellings.Select(spelling => (Key: TextFolding.Words(spelling), Entry: entry)))
                .ToLookup(pair => pair.Key, pair => pair.Entry, StringComparer.Ordinal)
        );
    }

    /// <summary>All entries in the order of files and of places in them.</summary>
    public IReadOnlyList<TermEntry> Entries { get; }

    /// <summary>The entries that match anything.</summary>
    public IEnumerable<TermEntry> ActiveEntries => Entries.Where(entry => entry.Status != TermStatus.Deprecated);

    /// <summary>The domains that the glossary has, in any case.</summary>
    public IReadOnlySet<string> Domains => _domains.Value;

    /// <summary>Spellings of different entries that are nearly the same.</summary>
    internal IReadOnlyList<SpellingPair> SpellingPairs => _pairs.Value;

    /// <summary>Finds the terms in a text.</summary>
    public TermMatcher Matcher => _matcher.Value;

    /// <summary>The entries that have these words as source or alias, regardless of their case and hyphens.</summary>
    public IEnumerable<TermEntry> WithSpelling(string text) => _bySpelling.Value[TextFolding.Words(text)];

    /// <summary>Whether the entry has these words as source or alias, regardless of their case and hyphens.</summary>
    public static bool HasSpelling(TermEntry entry, string text)
    {
        var words = TextFolding.Words(text);
        return entry.Spellings.Any(spelling => TextFolding.Words(spelling) == words);
    }

    /// <summary>The terms in a sentence of an entry.</summary>
    public IReadOnlyList<TermOccurrence> TermsIn(string sentence, TermEntry entry) =>
        Matcher.Match(sentence, ExampleScope.Create(sentence, entry));
}
