using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>What the engine knows of English beyond its lexicon, from <c>english-style.txt</c>.</summary>
internal static class EnglishStyle
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Sections = SectionedWordList.Read(typeof(EnglishStyle).Assembly, "english-style.txt");

    /// <summary>Whether a proper name is written with <c>the</c>, told by its last word, with its capitals (Kim Jong Un is no UN), or an <c>of</c>: <c>the House of Representatives</c>.</summary>
    public static bool TakesArticle(string name) =>
        !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && (name.Contains(" of ", StringComparison.Ordinal)
            || (Sections["names-with-the"].TryGetValue(LastWord(name), out var known) && known == LastWord(name)));

    /// <summary>Whether the noun is a unit that things are counted in.</summary>
    public static bool IsMeasure(string noun) => Sections["measures"].Contains(noun);

    /// <summary>Whether the title has a capital before a name.</summary>
    public static bool IsFormalTitle(string title) => Sections["formal-titles"].Contains(LastWord(title));

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];
}
