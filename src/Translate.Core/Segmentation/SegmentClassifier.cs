using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Separates Indonesian sentences from boilerplate and other languages by their function words. In doubt, chooses Indonesian: leaving
/// a sentence untranslated is worse than translating it needlessly. Thread-safe.
/// </summary>
internal sealed partial class SegmentClassifier
{
    private const string Resource = "segment-kinds.txt";

    /// <summary>One foreign function word proves nothing, because titles and quotations have some.</summary>
    private const int MinForeignWords = 2;

    /// <summary>The minimum share of foreign function words among all words.</summary>
    private const double MinForeignShare = 0.2;

    /// <summary>The minimum ratio of foreign to Indonesian function words, so that a quotation or film title does not decide for its sentence.</summary>
    private const int MinForeignLead = 3;

    private readonly FrozenSet<string> _boilerplate;
    private readonly FrozenSet<string> _indonesian;
    private readonly FrozenSet<string> _foreign;

    private SegmentClassifier(IReadOnlyDictionary<string, FrozenSet<string>> sections)
    {
        _boilerplate = sections["boilerplate"].Select(line => line.Replace('_', ' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _indonesian = sections["indonesian"];
        _foreign = sections["foreign"];
    }

    /// <summary>Creates a classifier with the built-in word lists.</summary>
    public static SegmentClassifier Default() => new(SectionedWordList.Read(typeof(SegmentClassifier).Assembly, Resource));

    /// <summary>Classifies one segment.</summary>
    public SegmentKind Classify(string segment)
    {
        if (_boilerplate.Contains(segment.TrimEnd('.', '…', ':')) || EditorMark().IsMatch(segment))
        {
            return SegmentKind.Boilerplate;
        }

        var words = 0;
        var indonesian = 0;
        var foreign = 0;
        var otherScript = 0;
        var indonesianWords = _indonesian.GetAlternateLookup<ReadOnlySpan<char>>();
        var foreignWords = _foreign.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in Word().EnumerateMatches(segment))
        {
            var word = segment.AsSpan(match.Index, match.Length);
            words++;
            indonesian += indonesianWords.Contains(word) ? 1 : 0;
            foreign += foreignWords.Contains(word) ? 1 : 0;
            otherScript += IsLatin(word[0]) ? 0 : 1;
        }

        if (words == 0 || Address().IsMatch(segment))
        {
            return SegmentKind.Wordless;
        }

        var isForeign = otherScript * 2 > words
            || (foreign >= MinForeignWords && foreign >= indonesian * MinForeignLead && foreign >= words * MinForeignShare);
        return isForeign ? SegmentKind.Foreign : SegmentKind.Indonesian;
    }

    private static bool IsLatin(char letter) => letter < '\u0250' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter;

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\[[a-z]{2,4}([/,-] ?[a-z]{2,4}){0,3}\]$", RegexOptions.CultureInvariant)]
    private static partial Regex EditorMark();

    // The lookahead prevents backtracking, however long the word is.
    [GeneratedRegex(@"^(?:(?:https?://|www\.)\S+|(?=\S+$).[^@]*@.[^.]*\..+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
