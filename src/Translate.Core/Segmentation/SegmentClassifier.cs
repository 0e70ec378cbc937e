using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Tells Indonesian text from page furniture and from other languages by the function words that occur in it.
/// Made to err toward Indonesian: an untranslated sentence is a worse loss than a sentence translated in vain.
/// Safe to use from several threads at once.
/// </summary>
public sealed partial class SegmentClassifier
{
    private const string Resource = "segment-kinds.txt";

    /// <summary>Fewer function words of another language prove nothing: titles and quotations hold one or two.</summary>
    private const int MinForeignWords = 2;

    /// <summary>The least share of another language's function words among all words.</summary>
    private const double MinForeignShare = 0.2;

    /// <summary>How many times over they must outnumber the Indonesian ones: a quotation or film title must not carry its whole sentence with it.</summary>
    private const int MinForeignLead = 3;

    private readonly FrozenSet<string> _furniture;
    private readonly FrozenSet<string> _indonesian;
    private readonly FrozenSet<string> _foreign;

    private SegmentClassifier(IReadOnlyDictionary<string, FrozenSet<string>> sections)
    {
        _furniture = sections["furniture"].Select(line => line.Replace('_', ' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _indonesian = sections["indonesian"];
        _foreign = sections["foreign"];
    }

    /// <summary>Reads the word lists that come with the program.</summary>
    public static SegmentClassifier Default() => new(SectionedWordList.Read(typeof(SegmentClassifier).Assembly, Resource));

    /// <summary>Classifies one segment.</summary>
    public SegmentKind Classify(string segment)
    {
        if (_furniture.Contains(segment.TrimEnd('.', '…', ':')) || EditorMark().IsMatch(segment))
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

    // Behind the lookahead nothing is tried twice, however long the word is.
    [GeneratedRegex(@"^(?:(?:https?://|www\.)\S+|(?=\S+$).[^@]*@.[^.]*\..+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
