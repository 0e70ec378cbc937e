using System.Collections.Frozen;
using System.Globalization;
using Translate.Core.Text;

namespace Translate.Core.Quality.Texts;

/// <summary>A data file of words under <c>[section]</c> headings. <c>word=value</c> gives a word a value, <c>_</c> is a space.</summary>
internal sealed class WordData(string resource)
{
    private readonly IReadOnlyDictionary<string, FrozenSet<string>> _sections = SectionedWordList.Read(typeof(WordData).Assembly, resource);

    /// <summary>Returns the words of a section, in lower case.</summary>
    public FrozenSet<string> GetWords(string section) => _sections[section].Select(Normalize).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns the texts that the words of a section have as values.</summary>
    public FrozenDictionary<string, string> GetTexts(string section) =>
        _sections[section]
            .Select(item => item.Split('=', 2))
            .ToFrozenDictionary(item => Normalize(item[0]), item => item[1].Replace('_', ' '), StringComparer.Ordinal);

    /// <summary>Returns the numbers that the words of a section have as values.</summary>
    public FrozenDictionary<string, double> GetNumbers(string section) =>
        GetTexts(section)
            .ToFrozenDictionary(
                item => item.Key,
                item => double.Parse(item.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );

    private static string Normalize(string word) => word.Replace('_', ' ').ToLowerInvariant();
}
