using System.Collections.Frozen;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Decides whether English that an engine composed word by word can be the target of a term.</summary>
/// <remarks>
/// Words that are right one by one are often wrong together: <c>Ikatan Dokter Anak</c> is no "bond". What the engine's lexicon has as one entry is
/// trusted. What is composed must be short, and each of its words must have one English word in every term; <c>composed-words.txt</c> has the others.
/// </remarks>
internal sealed class ComposedTarget(PhraseWords phrases, IReadOnlyDictionary<string, FrozenSet<string>> sections)
{
    /// <summary>More parts are read in several ways.</summary>
    private const int MaxParts = 3;

    private static readonly string[] VerbalPrefixes = ["pem", "pen", "pel", "pekerja"];
    private static readonly string[] Prepositions = ["of", "for", "in", "on", "at", "from", "with", "by", "to", "without"];

    private readonly FrozenSet<string> _severalMeanings = sections["several-meanings"];
    private readonly FrozenSet<string> _relational = sections["relational"];
    private readonly FrozenSet<string> _nouns = sections["nouns"];

    /// <summary>The words that come with the program.</summary>
    public static ComposedTarget CreateDefault() =>
        new(PhraseWords.CreateDefault(), SectionedWordList.Read(typeof(ComposedTarget).Assembly, "composed-words.txt"));

    /// <summary>Whether the result can be proposed for the source.</summary>
    public bool IsReliable(string source, TranslationResult.Success result)
    {
        var parts = result
            .Tokens.Select(token => token.Source)
            .Where(range => range.Length > 0)
            .Distinct()
            .OrderBy(range => range.Start)
            .Select(range => range.In(source).ToString().ToLowerInvariant())
            .ToList();
        return parts.Count <= 1
            || (
                parts.Count <= MaxParts
                && !result.Target.Split(' ').Any(word => Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase))
                && IsThing(parts[0])
                && parts.Skip(1).All(IsPlainModifier)
                && !parts.Exists(_severalMeanings.Contains)
            );
    }

    /// <summary>Whether the phrase begins with a thing: not with a verb (<c>makan bergizi gratis</c>), nor with what is done to the next word (<c>pembebasan lahan</c>).</summary>
    private bool IsThing(string part) =>
        part.Contains(' ', StringComparison.Ordinal)
        || (
            phrases.GetRole(part) is not (WordRole.Verb or WordRole.Root or WordRole.Stative)
            && !(IsVerbal(part) && part.EndsWith("an", StringComparison.Ordinal))
        );

    /// <summary>Whether English puts the word before the noun as it is. It does not with people, who need a plural or a possessive, and with verbal nouns.</summary>
    private bool IsPlainModifier(string part) =>
        part.Contains(' ', StringComparison.Ordinal)
        || (!_relational.Contains(part) && phrases.GetRole(part) is not (WordRole.Title or WordRole.Verb) && !IsVerbal(part));

    private bool IsVerbal(string word) =>
        !_nouns.Contains(word) && Array.Exists(VerbalPrefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal));
}
