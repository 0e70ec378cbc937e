using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>What matters of a document to the terms in its sentences: its domains, its words, and the acronyms that it has declared so far.</summary>
/// <remarks>One a document, used for its sentences in reading order. Not safe to use from several threads at once.</remarks>
public sealed class TermScope
{
    private readonly IReadOnlyList<string> _texts;
    private readonly Dictionary<string, TermEntry> _acronyms = new(StringComparer.Ordinal);
    private HashSet<string>? _words;

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
    public bool HasAcronyms => _acronyms.Count > 0;

    /// <summary>Whether the word occurs in the document, in upper or lower case.</summary>
    public bool Contains(string word)
    {
        _words ??= _texts.SelectMany(text => Token.Tokenize(text).Select(found => found.In(text).ToString())).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _words.Contains(word);
    }

    /// <summary>Remembers that the document calls a term by an acronym from here on; the first declaration stays.</summary>
    public void Declare(string acronym, TermEntry entry) => _acronyms.TryAdd(acronym, entry);

    /// <summary>The term of an acronym; null if the document has not declared it.</summary>
    public TermEntry? GetEntry(ReadOnlySpan<char> acronym) =>
        _acronyms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(acronym, out var entry) ? entry : null;
}
