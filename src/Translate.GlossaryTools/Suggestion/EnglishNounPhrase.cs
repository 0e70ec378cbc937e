using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Decides whether an English text reads as a noun phrase, by the words of <c>english-phrases.txt</c>.</summary>
internal sealed class EnglishNounPhrase(IReadOnlyDictionary<string, FrozenSet<string>> sections)
{
    private readonly FrozenSet<string> _clause = sections["clause"];
    private readonly FrozenSet<string> _prepositions = sections["preposition"]
        .Concat(sections["conjunction"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> _conjunctions = sections["conjunction"];
    private readonly FrozenSet<string> _articles = sections["article"];
    private readonly FrozenSet<string> _nouns = sections["noun"];
    private readonly FrozenSet<string> _same = sections["same"];

    /// <summary>The words that come with the program.</summary>
    public static EnglishNounPhrase CreateDefault() =>
        new(SectionedWordList.Read(typeof(EnglishNounPhrase).Assembly, "english-phrases.txt"));

    /// <summary>Whether the text, without an article before it, can be the target of a term.</summary>
    public bool IsNounPhrase(string text)
    {
        var words = text.Split(' ');
        return words.Index().All(word => IsAllowed(words, word.Index)) && (!IsParticiple(words[^1]) || _nouns.Contains(words[^1]));
    }

    /// <summary>Whether the target has a word of the source that English does not have, so that the engine copied it.</summary>
    public bool HasCopy(string target, string source)
    {
        var sourceWords = source.Split(' ', '-').ToHashSet(StringComparer.OrdinalIgnoreCase);
        return target.Split(' ', '-').Any(word => sourceWords.Contains(word) && !_same.Contains(word));
    }

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsWord(string word) => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’');

    private bool IsAllowed(string[] words, int index)
    {
        var word = words[index];
        var isEdge = index == 0 || index == words.Length - 1;
        var before = index > 0 ? words[index - 1] : string.Empty;
        if (!IsWord(word) || _clause.Contains(word) || word.Equals(before, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A participle inside is mostly a verb: Environment Vehicle Lived Indonesia.
        return _prepositions.Contains(word) ? !isEdge && !_prepositions.Contains(before)
            : _articles.Contains(word) ? !isEdge && _prepositions.Contains(before) && !_conjunctions.Contains(before)
            : index == 0 || !IsParticiple(word) || _nouns.Contains(word);
    }
}
