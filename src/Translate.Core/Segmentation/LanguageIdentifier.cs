using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Names the language of a segment that is not Indonesian, by function words. In doubt, a segment is Indonesian: leaving a sentence
/// untranslated is worse than translating it needlessly. Thread-safe.
/// </summary>
internal sealed partial class LanguageIdentifier
{
    /// <summary>The name for a script in which Indonesian is not written.</summary>
    public const string OtherScript = "another script";

    private const string Resource = "segment-kinds.txt";
    private const string Indonesian = "Indonesian";
    private const string Malay = "Malay";

    /// <summary>One foreign function word proves nothing, because titles and quotations have some.</summary>
    private const int MinWords = 2;

    /// <summary>The minimum share of foreign function words among all words.</summary>
    private const double MinShare = 0.2;

    /// <summary>The same for short lines, and for languages whose words are also names and words of colloquial Indonesian.</summary>
    private const double MinShareOfNeighbor = 0.34;

    /// <summary>Shorter lines can be titles and names of events, and need as large a share.</summary>
    private const int MinLongLine = 9;

    /// <summary>The letters of a word of Indonesian that is unlikely to be one of another language too.</summary>
    private const int MinKnownWord = 4;

    /// <summary>The minimum ratio of foreign to Indonesian function words, so that a quotation or film title does not decide for its sentence.</summary>
    private const int MinLead = 3;

    private static readonly string[] Neighbors = ["Javanese", "Sundanese"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _indonesian;
    private readonly (string Name, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words)[] _languages;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _malay;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _onlyMalay;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notMalay;

    private LanguageIdentifier(IReadOnlyDictionary<string, FrozenSet<string>> sections)
    {
        _indonesian = Lookup(sections[Indonesian]);
        _malay = Lookup(sections[Malay]);
        _onlyMalay = Lookup(sections["only Malay"]);
        _notMalay = Lookup(sections["not Malay"]);
        _languages = [.. sections.Where(section => section.Key is not (Indonesian or Malay or "only Malay" or "not Malay")).Select(section => (section.Key, Lookup(section.Value)))];
    }

    /// <summary>Creates an identifier with the built-in word lists.</summary>
    public static LanguageIdentifier Default() => new(SectionedWordList.Read(typeof(LanguageIdentifier).Assembly, Resource));

    /// <summary>Identifies the language of a segment.</summary>
    /// <returns>The words of the segment, and the name of its language; null for Indonesian and for what is too short to decide.</returns>
    public (int Words, string? Language) Identify(string segment)
    {
        Span<int> counts = stackalloc int[_languages.Length];
        counts.Clear();
        var (words, indonesian, known, otherScript, malay, onlyMalay, notMalay) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var match in Word().EnumerateMatches(segment))
        {
            var word = segment.AsSpan(match.Index, match.Length);
            words++;
            var isIndonesian = _indonesian.Contains(word);
            indonesian += isIndonesian ? 1 : 0;
            known += isIndonesian || (word.Length >= MinKnownWord && IndonesianVocabulary.Contains(word)) ? 1 : 0;
            otherScript += IsLatin(word[0]) ? 0 : 1;

            // A word in the middle of a sentence that has a capital is a name.
            var isName = words > 1 && char.IsUpper(word[0]);
            notMalay += _notMalay.Contains(word) ? 1 : 0;
            malay += _malay.Contains(word) ? 1 : 0;
            onlyMalay += _onlyMalay.Contains(word) ? 1 : 0;
            for (var i = 0; i < _languages.Length; i++)
            {
                counts[i] += (!isName || !IsNeighbor(i)) && _languages[i].Words.Contains(word) ? 1 : 0;
            }
        }

        return (words, otherScript * 2 > words ? OtherScript : Choose(counts, words, indonesian, known) ?? (IsMalay() ? Malay : null));

        bool IsMalay() => notMalay == 0 && onlyMalay > 0 && malay >= MinWords && malay >= words * MinShare && words > MinLead;
    }

    private string? Choose(ReadOnlySpan<int> counts, int words, int indonesian, int known)
    {
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        var count = counts[best];
        var isNeighbor = IsNeighbor(best);

        // The words of Javanese and Sundanese are often words of Indonesian too; those of other languages are not.
        var evidence = isNeighbor ? indonesian : known;
        var share = isNeighbor || words < MinLongLine ? MinShareOfNeighbor : MinShare;
        return count >= MinWords && count > evidence * MinLead - 1 && (evidence == 0 || count > MinLead) && count >= words * share ? _languages[best].Name : null;
    }

    private bool IsNeighbor(int language) => Neighbors.Contains(_languages[language].Name);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(FrozenSet<string> words) => words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsLatin(char letter) => letter < '\u0250' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter;

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
