using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Finds datelines at the start of an article's paragraph (<c>JAKARTA, KOMPAS.com -</c>) and credits of pictures at its end
/// (<c>ANTARA FOTO/…</c>). They are names, and are kept as they are. Thread-safe.
/// </summary>
internal sealed partial class CreditFinder
{
    private const int MaxDateline = 80;
    private const int MaxCredit = 120;
    private const int MaxParts = 3;
    private const int MaxPlaceWords = 4;
    private const int MaxNameWords = 8;
    private const string Resource = "press-names.txt";

    private readonly FrozenSet<string> _outlets;
    private readonly FrozenSet<string> _places;
    private readonly FrozenSet<string> _creditWords;

    private CreditFinder(IReadOnlyDictionary<string, IReadOnlyList<string>> sections)
    {
        _outlets = GetNames(sections["outlets"]);
        _places = GetNames(sections["places"]);
        _creditWords = GetNames(sections["credits"]);
    }

    /// <summary>Creates a finder with the built-in names.</summary>
    public static CreditFinder CreateDefault() => new(SectionedWordList.ReadLines(typeof(CreditFinder).Assembly, Resource));

    /// <summary>Whether a segment is a dateline or a credit, and nothing else.</summary>
    public bool IsCredit(string segment) =>
        segment.Length <= MaxCredit
        && (
            FindDatelineEnd(segment, mayEnd: true) == segment.Length
            || FindTrailingCredit(segment, new TextRange(0, segment.Length)) == 0
            || IsPlainCredit(segment.TrimEnd('.'))
        );

    /// <summary>Returns where the dateline of a paragraph ends, after its dash; 0 if it has none.</summary>
    public int FindDatelineEnd(string text) => FindDatelineEnd(text, mayEnd: false);

    /// <summary>Returns where the credit in brackets at the end of a sentence starts; the end of the sentence if it has none.</summary>
    public int FindTrailingCredit(string text, TextRange sentence)
    {
        var span = sentence.In(text).TrimEnd('.');
        if (span is not [.., ')'])
        {
            return sentence.End;
        }

        var open = span.LastIndexOf('(');
        var isCredit = open >= 0 && span.Length - open <= MaxCredit && IsBracketedCredit(span[(open + 1)..^1].Trim().ToString());
        return isCredit ? sentence.Start + open : sentence.End;
    }

    private int FindDatelineEnd(string text, bool mayEnd)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, MaxDateline));
        foreach (var dash in Dash().EnumerateMatches(head))
        {
            var end = dash.Index + dash.Length;
            var rest = text.AsSpan(end).TrimStart();
            return (rest.IsEmpty ? mayEnd : CanFollow(rest)) && IsDateline(head[..dash.Index].Trim().ToString(), rest) ? end : 0;
        }

        return FindDatelineWithoutDash(text);
    }

    /// <summary>Finds <c>Liputan6.com, Jakarta</c>, which has no dash.</summary>
    private int FindDatelineWithoutDash(string text)
    {
        var comma = text.AsSpan(0, Math.Min(text.Length, MaxDateline)).IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || !IsDomain(text[..comma]) || !_outlets.Contains(text[..comma]))
        {
            return 0;
        }

        var end = comma + 2;
        var found = 0;
        for (var words = 0; words < MaxPlaceWords && end < text.Length; words++)
        {
            var blank = text.IndexOf(' ', end + 1);
            end = blank < 0 ? text.Length : blank;
            found = _places.Contains(text[(comma + 2)..end]) ? end : found;
        }

        return found > 0 && found < text.Length && CanFollow(text.AsSpan(found).TrimStart()) ? found : 0;
    }

    /// <summary>A dateline names an outlet, and places and dates beside it; or a known place alone.</summary>
    private bool IsDateline(string head, ReadOnlySpan<char> rest)
    {
        var match = Head().Match(head);
        if (!match.Success)
        {
            return false;
        }

        var inBrackets = match.Groups["outlet"];
        var parts = match.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > MaxParts || (inBrackets.Success && !inBrackets.Value.Split('/').All(IsOutlet)))
        {
            return false;
        }

        var hasOutlet = inBrackets.Success || parts.Any(IsOutlet);
        return hasOutlet
            ? Array.TrueForAll(parts, part => IsOutlet(part) || IsPlaceLike(part) || IsDate(part))
                && (parts.Length > 1 || inBrackets.Success || _outlets.Contains(parts[0]))
                && !StartsWithAny(rest, _outlets)
            : Array.TrueForAll(parts, part => _places.Contains(part) || part is "DC" or "D.C.") && !StartsWithAny(rest, _places);
    }

    private bool IsOutlet(string part) => _outlets.Contains(part) || IsDomain(part);

    private static bool IsDomain(string part) => Domain().IsMatch(part);

    private static bool IsDate(string part) =>
        part.Length > 2 && char.IsAsciiDigit(part[0]) && part.All(c => char.IsAsciiDigit(c) || c == '/');

    private static bool IsPlaceLike(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxPlaceWords && Array.TrueForAll(words, word => char.IsUpper(word[0]));
    }

    /// <summary>Whether the text goes on with one of the names: then the dash is between two places, as in <c>Jakarta - Bandung</c>.</summary>
    private static bool StartsWithAny(ReadOnlySpan<char> rest, FrozenSet<string> names)
    {
        var end = rest.IndexOfAny(" ,.:;");
        return names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? rest : rest[..end]);
    }

    private static bool CanFollow(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || CharacterClasses.IsOpener(rest[0]));

    private bool IsBracketedCredit(string content) =>
        content.Length > 0 && (content.Split('/', StringSplitOptions.TrimEntries).All(_outlets.Contains) || IsPlainCredit(content));

    /// <summary>Whether a text is an outlet, a slash and names, or a word such as <c>Dok.</c> and names.</summary>
    private bool IsPlainCredit(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && _outlets.Contains(text[..slash].TrimEnd()))
        {
            return AreNames(text[(slash + 1)..]);
        }

        var mark = text.AsSpan().IndexOfAny('.', ':');
        return mark > 0
            && mark + 1 < text.Length
            && text[mark + 1] == ' '
            && _creditWords.Contains(text[..mark].TrimEnd())
            && AreNames(text[(mark + 1)..]);
    }

    private static bool AreNames(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxNameWords
            && Array.TrueForAll(
                words,
                word =>
                    char.IsUpper(word[0])
                    || word is "/" or "-" or "&" or "dan" or "for" or "via"
                    || (word.Contains('/', StringComparison.Ordinal) && char.IsLetter(word[0]))
                    || (words.Length == 1 && char.IsLower(word[0]))
            );
    }

    private static FrozenSet<string> GetNames(IEnumerable<string> lines) =>
        lines
            .SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<=[\p{L}\d.)] ?)(?:--|[-–—])(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?<names>[^()]+?)(?: ?\((?<outlet>[^()]+)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|id|co|net|tv|news|org)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Domain();
}
