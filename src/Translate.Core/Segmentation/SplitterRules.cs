using System.Collections.Frozen;
using Translate.Core.Data;

namespace Translate.Core.Segmentation;

/// <summary>The words that a sentence splitter must know; kept in data, because users have abbreviations of their own.</summary>
/// <param name="NeverFinal">Abbreviations, without their last full stop, that never end a sentence: titles, ranks, address and company prefixes.</param>
/// <param name="MayBeFinal">Abbreviations that end a sentence when a sentence opener follows: degrees, <c>dll</c>, <c>Tbk</c>.</param>
/// <param name="Openers">Words that, with a capital, open a sentence rather than being part of a name.</param>
public sealed record SplitterRules(
    FrozenSet<string> NeverFinal,
    FrozenSet<string> MayBeFinal,
    FrozenSet<string> Openers)
{
    private const string Resource = "sentence-rules.txt";

    /// <summary>Reads the rules that come with the program.</summary>
    public static SplitterRules Default() => Of(WordSections.Read(typeof(SplitterRules).Assembly, Resource));

    /// <summary>Reads rules in the form of the file that comes with the program.</summary>
    public static SplitterRules Parse(string text) => Of(WordSections.Parse(text));

    private static SplitterRules Of(IReadOnlyDictionary<string, FrozenSet<string>> sections) =>
        new SplitterRules(sections["never-final"], sections["may-be-final"], sections["openers"]);
}
