using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Indonesian function words and frequent verbs, of <c>suggestion-stop-words.txt</c>, which no suggested term begins or ends with.</summary>
internal sealed class StopWords
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _inside;
    private readonly FrozenSet<string> _roots;

    /// <summary>The words of a data file with the sections <c>function</c>, <c>verbs</c> (roots) and <c>inside</c>.</summary>
    public StopWords(IReadOnlyDictionary<string, FrozenSet<string>> sections)
    {
        // A root by itself is often a noun (kerja, luka), and so are the forms with peN- (pemimpin): only the verbs' own forms count.
        var verbs = sections["verbs"]
            .SelectMany(root =>
                IndonesianVerb
                    .GetFamily(root)
                    .Where(form =>
                        !form.Equals(root, StringComparison.OrdinalIgnoreCase) && !form.StartsWith("pe", StringComparison.Ordinal)
                    )
            );
        _roots = sections["verbs"];
        _words = sections["function"].Concat(verbs).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _inside = sections["inside"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words that come with the program.</summary>
    public static StopWords CreateDefault() => new(SectionedWordList.Read(typeof(StopWords).Assembly, "suggestion-stop-words.txt"));

    /// <summary>Whether no term begins or ends with the word, with or without a clitic.</summary>
    public bool Contains(string word) =>
        _words.Contains(word) || (IndonesianClitic.TryFind(word, out var clitic) && _words.Contains(word[..^clitic.Length]));

    /// <summary>Whether the word is the root of a frequent verb.</summary>
    public bool IsRoot(string word) => _roots.Contains(word);

    /// <summary>Whether a name may have the word inside, between words with capitals.</summary>
    public bool MayStandInside(string word) => _inside.Contains(word);
}
