using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Decides whether an English text reads as a noun phrase, by the words of <c>english-phrases.txt</c>.</summary>
internal sealed class EnglishNounPhrase(IReadOnlyDictionary<string, FrozenSet<string>> sections)
{
    private readonly FrozenSet<string> _clause = sections["clause"];
    private readonly FrozenSet<string> _prepositions = sections["preposition"];
    private readonly FrozenSet<string> _articles = sections["article"];
    private readonly FrozenSet<string> _nouns = sections["noun"];
    private readonly FrozenSet<string> _same = sections["same"];

    /// <summary>The words that come with the program.</summary>
    public static EnglishNounPhrase Default() => new(SectionedWordList.Read(typeof(EnglishNounPhrase).Assembly, "english-phrases.txt"));

    /// <summary>Whether the text, without an article before it, can be the target of a term.</summary>
    public bool IsNounPhrase(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var isEdge = i == 0 || i == words.Length - 1;
            var isAfterPreposition = i > 0 && _prepositions.Contains(words[i - 1]);
            if (words[i].Length == 0 || !words[i].All(c => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’') || _clause.Contains(words[i])
                || (_prepositions.Contains(words[i]) && (isEdge || isAfterPreposition))
                || (_articles.Contains(words[i]) && (isEdge || !isAfterPreposition)))
            {
                return false;
            }
        }

        return !words[^1].EndsWith("ed", StringComparison.Ordinal) || _nouns.Contains(words[^1]);
    }

    /// <summary>Whether the target has a word of the source that English does not have, so that the engine copied it.</summary>
    public bool HasCopy(string target, string source)
    {
        var sourceWords = source.Split(' ', '-').ToHashSet(StringComparer.OrdinalIgnoreCase);
        return target.Split(' ', '-').Any(word => sourceWords.Contains(word) && !_same.Contains(word));
    }
}
