using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Names the language of a segment that is not Indonesian, by frequent words. In doubt, a segment is Indonesian: leaving a sentence
/// untranslated is worse than translating it needlessly. Thread-safe.
/// </summary>
internal sealed partial class LanguageIdentifier
{
    /// <summary>The name for a script in which Indonesian is not written.</summary>
    public const string OtherScript = "another script";

    private const string Resource = "segment-kinds.txt";
    private const string Indonesian = "Indonesian";
    private const string Malay = "Malay";
    private const string Endings = " endings";
    private const string SmallWords = " words";

    /// <summary>One foreign function word proves nothing, because titles and quotations have some.</summary>
    private const int MinWords = 2;

    /// <summary>The minimum share of foreign function words among all words.</summary>
    private const double MinShare = 0.2;

    /// <summary>The same for short lines, which can be titles and names of events.</summary>
    private const double MinShareOfShortLine = 0.34;

    /// <summary>The same for Javanese and Sundanese, whose words are also names and words of colloquial Indonesian.</summary>
    private const double MinShareOfNeighbor = 0.4;

    /// <summary>The same for greetings and sayings, which Indonesian texts quote.</summary>
    private const double MinShareOfGreeting = 0.6;

    /// <summary>The words of the shortest long line.</summary>
    private const int MinLongLine = 9;

    /// <summary>The words of the shortest line that is more than a greeting.</summary>
    private const int MinSentence = 5;

    /// <summary>The letters that remain at least when an ending is taken off.</summary>
    private const int MinStem = 3;

    /// <summary>The letters of a word of Indonesian that is unlikely to be one of another language too.</summary>
    private const int MinKnownWord = 4;

    /// <summary>The minimum ratio of foreign to Indonesian function words, so that a quotation or film title does not decide for its sentence.</summary>
    private const int MinLead = 3;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _indonesian;
    private readonly Language[] _languages;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _malay;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _onlyMalay;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notMalay;

    private LanguageIdentifier(IReadOnlyDictionary<string, FrozenSet<string>> sections)
    {
        _indonesian = Lookup(sections[Indonesian]);
        _malay = Lookup(sections[Malay]);
        _onlyMalay = Lookup(sections["only Malay"]);
        _notMalay = Lookup(sections["not Malay"]);
        _languages =
        [
            .. sections
                .Where(section =>
                    section.Key is not (Indonesian or Malay or "only Malay" or "not Malay")
                    && !section.Key.EndsWith(Endings, StringComparison.Ordinal)
                    && !section.Key.EndsWith(SmallWords, StringComparison.Ordinal)
                )
                .Select(section => new Language(
                    section.Key,
                    Lookup(section.Value),
                    Lookup(Find(section.Key + SmallWords)),
                    [.. Find(section.Key + Endings)]
                )),
        ];

        FrozenSet<string> Find(string name) => sections.TryGetValue(name, out var words) ? words : [];
    }

    /// <summary>Creates an identifier with the built-in word lists.</summary>
    public static LanguageIdentifier CreateDefault() => new(SectionedWordList.Read(typeof(LanguageIdentifier).Assembly, Resource));

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
            var isKnown = isIndonesian || (word.Length >= MinKnownWord && IndonesianVocabulary.Contains(word));
            known += isKnown ? 1 : 0;
            otherScript += IsLatin(word[0]) ? 0 : 1;

            // A word in the middle of a sentence that has a capital is a name.
            var isName = words > 1 && char.IsUpper(word[0]);
            notMalay += _notMalay.Contains(word) ? 1 : 0;
            malay += _malay.Contains(word) ? 1 : 0;
            onlyMalay += _onlyMalay.Contains(word) ? 1 : 0;
            for (var i = 0; i < _languages.Length; i++)
            {
                counts[i] += _languages[i].Contains(word, isName, isKnown) ? 1 : 0;
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
        var isNeighbor = _languages[best].IsNeighbor;

        // Words of Javanese and Sundanese are often Indonesian too. Words of other languages are not.
        var evidence = isNeighbor ? indonesian : known;
        var share = (isNeighbor, words) switch
        {
            (true, < MinSentence) => MinShareOfGreeting,
            (true, _) => MinShareOfNeighbor,
            (false, < MinLongLine) => MinShareOfShortLine,
            _ => MinShare,
        };
        return
            count >= MinWords
            && count > evidence * MinLead - 1
            && (evidence == 0 || count > MinLead + (isNeighbor ? 0 : evidence))
            && count >= words * share
            ? _languages[best].Name
            : null;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(FrozenSet<string> words) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsLatin(char letter) =>
        letter < '\u0250' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter;

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>A language with the words that distinguish it from Indonesian. One that takes endings is a neighbor: Javanese and Sundanese.</summary>
    /// <param name="Name">The name of the language.</param>
    /// <param name="Words">Words that count always.</param>
    /// <param name="SmallWords">Words that count only in lowercase letters.</param>
    /// <param name="WordEndings">Endings that a word may have.</param>
    private sealed record Language(
        string Name,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords,
        string[] WordEndings
    )
    {
        public bool IsNeighbor => WordEndings.Length > 0;

        public bool Contains(ReadOnlySpan<char> word, bool isName, bool isIndonesian) =>
            IsNeighbor
                ? !isName && (Words.Contains(word) || (!isIndonesian && HasStem(word)))
                : Words.Contains(word) || (char.IsLower(word[0]) && SmallWords.Contains(word));

        private bool HasStem(ReadOnlySpan<char> word)
        {
            foreach (var ending in WordEndings)
            {
                if (
                    word.Length >= MinStem + ending.Length
                    && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                    && Words.Contains(word[..^ending.Length])
                )
                {
                    return true;
                }
            }

            return false;
        }
    }
}
