using System.Collections.Frozen;
using System.Globalization;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>The rule that wants American or British spelling.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Message">What it wants.</param>
/// <param name="Words">What replaces a word, by the word in lower case.</param>
/// <param name="Location">Where it is in the file.</param>
internal sealed record SpellingRule(string Name, string Message, FrozenDictionary<string, string> Words, SourceLocation Location)
    : StyleRule(Name, Message, Location)
{
    private const int MaxMatches = 20;
    private const int MaxLength = 64;

    private static readonly string[] Endings = ["", "s", "ed", "ing", "er", "ers", "ful", "less"];
    private static readonly string[] EndingsAfterE = ["e", "es", "ed", "ing", "er", "ers", "ation", "ations"];

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <inheritdoc/>
    public override bool CanFix => true;

    /// <summary>Returns a pair of spellings with its regular endings: <c>color</c>, <c>colors</c>, <c>colored</c>.</summary>
    public static IEnumerable<(string From, string To)> Inflect(string from, string to)
    {
        var endsInE = from.EndsWith('e') && to.EndsWith('e');
        var (one, other) = endsInE ? (from[..^1], to[..^1]) : (from, to);
        return (endsInE ? EndingsAfterE : Endings).Select(ending => (one + ending, other + ending));
    }

    /// <inheritdoc/>
    public override IEnumerable<StyleMatch> Find(string text)
    {
        List<StyleMatch>? found = null;
        Span<char> key = stackalloc char[MaxLength];
        var isStart = true;
        for (var at = 0; at < text.Length && !(found?.Count >= MaxMatches); )
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end == at)
            {
                isStart |= text[at] is '.' or '!' or '?' or '"' or '“';
                at++;
                continue;
            }

            var word = text.AsSpan(at, end - at);
            if (
                word.Length <= MaxLength
                && word.ToLowerInvariant(key) is var length
                && _lookup.TryGetValue(key[..length], out var replacement)
                && !IsName(text, at, end, isStart)
            )
            {
                (found ??= []).Add(
                    new StyleMatch(Name, Message, new TextRange(at, end), char.IsUpper(word[0]) ? Capitalize(replacement) : replacement)
                );
            }

            isStart = false;
            at = end;
        }

        return found ?? Enumerable.Empty<StyleMatch>();
    }

    /// <summary>Whether a word with capitals is part of a name: not the first word of a sentence, before another capital, or in capitals altogether.</summary>
    private static bool IsName(string text, int start, int end, bool isStart) =>
        text.AsSpan(start + 1, end - start - 1).ContainsAnyInRange('A', 'Z')
        || (char.IsUpper(text[start]) && (!isStart || (end + 1 < text.Length && char.IsUpper(text[end + 1]))))
        || (end < text.Length && text[end] is '.' or '@' && end + 1 < text.Length && char.IsLetter(text[end + 1]));

    private static string Capitalize(string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word.AsSpan(1)}");
}
