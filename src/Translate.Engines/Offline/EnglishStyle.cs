using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>English style rules of the engine, from <c>english-style.txt</c>.</summary>
internal static class EnglishStyle
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Sections = SectionedWordList.Read(typeof(EnglishStyle).Assembly, "english-style.txt");

    /// <summary>Whether a proper name takes <c>the</c>: by its last word, case-sensitive (Kim Jong Un is not the UN), or if it contains <c>of</c>, as in <c>the House of Representatives</c>.</summary>
    public static bool TakesArticle(string name) =>
        !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && (name.Contains(" of ", StringComparison.Ordinal)
            || (Sections["names-with-the"].TryGetValue(LastWord(name), out var known) && known == LastWord(name)));

    /// <summary>Whether a noun is a unit of measure.</summary>
    public static bool IsMeasure(string noun) => Sections["measures"].Contains(noun);

    /// <summary>Whether a title is capitalized before a name.</summary>
    public static bool IsFormalTitle(string title) => Sections["formal-titles"].Contains(LastWord(title));

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];
}
