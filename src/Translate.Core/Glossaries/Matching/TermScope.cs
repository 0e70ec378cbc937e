using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>What matters of a document to the terms in its sentences: its domains, its words, and the acronyms that it has declared so far.</summary>
/// <remarks>One a document, used for its sentences in reading order. Not safe to use from several threads at once.</remarks>
public sealed class TermScope
{
    private readonly IReadOnlyList<string> _texts;
    private Dictionary<string, TermEntry?>? _acronyms;
    private Dictionary<string, TermEntry?>.AlternateLookup<ReadOnlySpan<char>> _acronymLookup;
    private HashSet<string>? _mentioned;
    private HashSet<string>? _headlines;
    private HashSet<string>? _words;
    private HashSet<string>? _mixedCaseWords;

    /// <summary>The scope of a document.</summary>
    /// <param name="texts">Its paragraphs.</param>
    /// <param name="domains">What it is about; empty if that is not known.</param>
    public TermScope(IReadOnlyList<string> texts, params IReadOnlyList<string> domains)
    {
        _texts = texts;
        Domains = domains;
    }

    /// <summary>The scope of an article, whose folders name what it is about: <c>economy/2024/rupiah</c>.</summary>
    /// <param name="name">Its name in outputs, with <c>/</c> between folders.</param>
    /// <param name="texts">Its paragraphs.</param>
    public static TermScope ForDocument(string name, IReadOnlyList<string> texts) => new(texts, name.Split('/')[..^1]);

    /// <summary>What the document is about, such as <c>economy</c>; empty if that is not known.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>Whether the document has declared any acronym.</summary>
    public bool HasAcronyms => _acronyms is not null;

    /// <summary>The paragraphs.</summary>
    internal IReadOnlyList<string> Texts => _texts;

    /// <summary>What the headlines know: all acronyms of the document. Set when the first headline is read.</summary>
    internal TermScope? ForHeadlines { get; set; }

    /// <summary>Whether the word occurs in the document, in upper or lower case.</summary>
    public bool Contains(string word)
    {
        _words ??= GetWords(_texts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _words.Contains(word);
    }

    /// <summary>Remembers that the document calls a term by an acronym from here on, or that the acronym means no term; the latest declaration counts.</summary>
    internal void Declare(string acronym, TermEntry? entry)
    {
        if (_acronyms is null)
        {
            _acronyms = new(StringComparer.Ordinal);
            _acronymLookup = _acronyms.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        _acronyms[acronym] = entry;
    }

    /// <summary>Whether the text is a paragraph above the first that ends like a sentence. It uses acronyms that the text below declares.</summary>
    internal bool IsHeadline(string text)
    {
        if (_texts.Count < 2)
        {
            return false;
        }

        _headlines ??= _texts
            .TakeWhile(paragraph => paragraph.AsSpan().TrimEnd(" \"”’") is not [.., '.' or '!' or '?'])
            .Select(paragraph => paragraph.Trim())
            .ToHashSet(StringComparer.Ordinal);
        return _headlines.Count > 0 && _headlines.Count < _texts.Count && _headlines.Contains(text.Trim());
    }

    /// <summary>Remembers that the document has the term. False if it had it, or another with the same target, before.</summary>
    internal bool TryMention(TermEntry entry) => _texts.Count < 2 || (_mentioned ??= new(StringComparer.Ordinal)).Add(entry.Target);

    /// <summary>The term of an acronym; null if the document has not declared it.</summary>
    public TermEntry? GetEntry(ReadOnlySpan<char> acronym) =>
        _acronyms is not null && _acronymLookup.TryGetValue(acronym, out var entry) ? entry : null;

    /// <summary>Whether the document has declared that the acronym means something else than an entry.</summary>
    internal bool MeansOther(ReadOnlySpan<char> acronym, TermEntry entry) =>
        _acronyms is not null
        && _acronymLookup.TryGetValue(acronym, out var declared)
        && declared?.Renderings.Intersect(entry.Renderings, StringComparer.Ordinal).Any() != true;

    /// <summary>Whether a paragraph that is not all in capitals has the word, in these letters.</summary>
    internal bool HasInMixedCase(ReadOnlySpan<char> word)
    {
        _mixedCaseWords ??= GetWords(_texts.Where(text => text.Any(char.IsLower))).ToHashSet(StringComparer.Ordinal);
        return _mixedCaseWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether the document has several paragraphs, not all of them in capitals.</summary>
    internal bool HasBody => _texts.Count > 1 && _texts.Any(text => text.Any(char.IsLower));

    /// <summary>Whether a paragraph that is not all in capitals has the words, in these letters.</summary>
    internal bool Holds(string words) => _texts.Any(text => text.Any(char.IsLower) && text.Contains(words, StringComparison.Ordinal));

    private static IEnumerable<string> GetWords(IEnumerable<string> texts) =>
        texts.SelectMany(text => Token.Tokenize(text).Select(found => found.In(text).ToString()));
}
