using System.Collections.Frozen;
using System.Globalization;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Common Indonesian words with their class and their frequency in news, of <c>reference-words.txt</c>.</summary>
internal sealed class ReferenceWords
{
    /// <summary>The frequency of a word that the list lacks, in a million words.</summary>
    public const double RareFrequency = 1;

    private readonly FrozenDictionary<string, (ReferenceClass Class, double Frequency)> _words;

    /// <summary>Creates the list from sections whose names are a class and a frequency: <c>noun-150</c>.</summary>
    public ReferenceWords(IReadOnlyDictionary<string, FrozenSet<string>> sections)
    {
        _words = sections
            .SelectMany(section => section.Value.Select(word => (Word: word, Entry: ParseName(section.Key))))
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Entry, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words that come with the program.</summary>
    public static ReferenceWords CreateDefault() => new(SectionedWordList.Read(typeof(ReferenceWords).Assembly, "reference-words.txt"));

    /// <summary>Returns the class of a word, as it is, without <c>-nya</c>, or of half of a doubled word.</summary>
    public ReferenceClass GetClass(string word) => Find(word).Class;

    /// <summary>Returns how often the word occurs in a million words of news.</summary>
    public double GetFrequency(string word) => Find(word) is { Class: not ReferenceClass.Unknown } entry ? entry.Frequency : RareFrequency;

    private (ReferenceClass Class, double Frequency) Find(string word)
    {
        if (_words.TryGetValue(word, out var entry))
        {
            return entry;
        }

        var stem = word.Length >= 7 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
        var hyphen = stem.IndexOf('-', StringComparison.Ordinal);
        var isDoubled = hyphen > 0 && stem.AsSpan(hyphen + 1).Equals(stem.AsSpan(0, hyphen), StringComparison.OrdinalIgnoreCase);
        return _words.GetValueOrDefault(isDoubled ? stem[..hyphen] : stem);
    }

    private static (ReferenceClass Class, double Frequency) ParseName(string section)
    {
        var dash = section.IndexOf('-', StringComparison.Ordinal);
        return (
            Enum.Parse<ReferenceClass>(section[..dash], ignoreCase: true),
            double.Parse(section[(dash + 1)..], CultureInfo.InvariantCulture)
        );
    }
}
