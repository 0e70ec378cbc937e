using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Recognizes lines of news pages that are not part of an article, by the patterns in <c>boilerplate.txt</c>. Thread-safe.</summary>
internal sealed partial class BoilerplateMatcher
{
    /// <summary>Longer lines are text of the article.</summary>
    private const int MaxLength = 240;

    private const int MaxTitleWords = 25;
    private const int MaxNames = 14;
    private const int MaxTagWords = 4;
    private const string Resource = "boilerplate.txt";

    private readonly FrozenDictionary<string, BoilerplatePattern[]> _patterns;
    private readonly FrozenSet<string> _roles;
    private readonly FrozenSet<string> _betweenNames;
    private readonly FrozenSet<string> _notNames;

    private BoilerplateMatcher(IReadOnlyDictionary<string, IReadOnlyList<string>> sections)
    {
        _patterns = sections["lines"]
            .Select(BoilerplatePattern.Parse)
            .GroupBy(pattern => pattern.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _roles = GetWords(sections["roles"]);
        _betweenNames = GetWords(sections["between names"]);
        _notNames = GetWords(sections["not names"]);
    }

    /// <summary>Creates a matcher with the built-in patterns.</summary>
    public static BoilerplateMatcher CreateDefault() => new(SectionedWordList.ReadLines(typeof(BoilerplateMatcher).Assembly, Resource));

    /// <summary>Whether a line or a sentence, as a whole, is boilerplate.</summary>
    public bool IsMatch(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        if (EditorMark().IsMatch(text) || HashTags().IsMatch(text))
        {
            return true;
        }

        var words = Word().Matches(text.TrimEnd('.', '…', ':', ' ')).Select(match => match.Value).ToArray();
        if (words.Length == 0)
        {
            return false;
        }

        var first = IsNumber(words[0]) ? BoilerplatePattern.Number : words[0].ToLowerInvariant();
        return _patterns.TryGetValue(first, out var candidates) && Array.Exists(candidates, pattern => IsMatch(pattern, words, text));
    }

    private bool IsMatch(BoilerplatePattern pattern, ReadOnlySpan<string> words, string text)
    {
        var at = 0;
        foreach (var expected in pattern.Words)
        {
            var start = at;
            if (expected == BoilerplatePattern.Number)
            {
                while (at < words.Length && (IsNumber(words[at]) || (at > start && IsMagnitude(words[at]))))
                {
                    at++;
                }
            }
            else if (at < words.Length && words[at].Equals(expected, StringComparison.OrdinalIgnoreCase))
            {
                at++;
            }

            if (at == start)
            {
                return false;
            }
        }

        var rest = words[at..];
        return pattern.Ending switch
        {
            BoilerplateEnding.Nothing => rest.IsEmpty,
            BoilerplateEnding.Title => rest.Length is > 0 and <= MaxTitleWords,
            BoilerplateEnding.Quoted => rest.Length is > 0 and <= MaxTitleWords
                && rest[0][0] is '"' or '“' or '\'' or '‘'
                && text[^1] is '"' or '”' or '\'' or '’',
            BoilerplateEnding.Tags => AreTags(rest, text),
            _ => AreNames(rest, text),
        };
    }

    /// <summary>Whether the words are names: each with a capital, and no sentence or caption among them.</summary>
    private bool AreNames(ReadOnlySpan<string> words, string text)
    {
        if (words.Length is 0 or > MaxNames || text[^1] is '?' or '!' or '"' or '”')
        {
            return false;
        }

        foreach (var word in words)
        {
            if (
                _notNames.Contains(word)
                || !(char.IsUpper(word[0]) || word[0] is '@' or ':' || _betweenNames.Contains(word) || _roles.Contains(word))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreTags(ReadOnlySpan<string> words, string text)
    {
        var length = 0;
        foreach (var word in words)
        {
            length = word is "," ? 0 : length + 1;
            if (length > MaxTagWords)
            {
                return false;
            }
        }

        return words.Length > 0 && text[^1] is not ('.' or '?' or '!' or '"' or '”');
    }

    private static bool IsNumber(string word)
    {
        var digits = word.TrimEnd('k', 'K', 'm', 'M');
        return word.Length - digits.Length < 2
            && digits.Length > 0
            && char.IsAsciiDigit(digits[0])
            && digits.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
    }

    private static bool IsMagnitude(string word) => word.ToLowerInvariant() is "rb" or "ribu" or "jt" or "juta" or "k";

    private static FrozenSet<string> GetWords(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\([cC]\)|\d[\d.,]*[kKmM]?(?![\p{L}\d])|[:,|()]|[^\s:,|()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>The initials of editors, and the mark of an embedded picture or video.</summary>
    [GeneratedRegex(@"^(?:[\[(][a-z]{2,4}(?:[/,-] ?[a-z]{2,4}){0,3}[\])]|\[Gambas:[^\]]{1,40}\])$", RegexOptions.CultureInvariant)]
    private static partial Regex EditorMark();

    // Possessive groups: a long line is read once.
    [GeneratedRegex(@"^(?>#\w+)(?>(?>[ ,]+)(?>#\w+))*$", RegexOptions.CultureInvariant)]
    private static partial Regex HashTags();
}
