using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>A word of a rendering, which finds itself in texts in other spellings or misspelt.</summary>
/// <remarks>
/// Case, possessive, apostrophes and British or American spelling make no difference. A misspelling is believed where the word is long
/// enough, begins as it should, is not an ordinary word (<c>counsel</c> for <c>council</c>), and does not differ by an ending that makes it
/// another word (<c>ministry</c> for <c>minister</c>). The data are in <c>fuzzy-renderings.txt</c>.
/// </remarks>
internal sealed class FuzzyWord
{
    /// <summary>What <see cref="Edits"/> says of a word that is another one.</summary>
    public const int Other = int.MaxValue;

    /// <summary>Shorter words are not believed to be misspelt: a letter makes them another word.</summary>
    private const int MinLength = 5;

    /// <summary>From here on two letters may be wrong, else one.</summary>
    private const int TwoEditsLength = 10;

    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Data = SectionedWordList.Read(
        typeof(FuzzyWord).Assembly,
        "fuzzy-renderings.txt"
    );

    private static readonly FrozenDictionary<string, string> American = Data["spellings"]
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ordinary = Data["words"];
    private static readonly FrozenSet<string> Endings = Data["endings"];

    /// <summary>Function words that end a noun phrase.</summary>
    public static FrozenSet<string> Followers { get; } = Data["followers"];

    private readonly string _folded;

    /// <param name="text">The word as the rendering has it.</param>
    public FuzzyWord(string text)
    {
        Text = text;
        _folded = Folded(text);
    }

    /// <summary>The word as the rendering has it.</summary>
    public string Text { get; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsName => char.IsUpper(Text[0]);

    /// <summary>Whether it would be another word in lowercase letters, so far as that is known: <c>WHO</c>, <c>House</c>.</summary>
    public bool IsMistakable => Text.Any(char.IsUpper) && (Text.Length < MinLength || IsOrdinary(_folded));

    /// <summary>Words after which comes a noun.</summary>
    public static FrozenSet<string> NounsFollow { get; } = Data["nouns-follow"];

    /// <summary>The articles.</summary>
    public static FrozenSet<string> Articles { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "the", "a", "an");

    /// <summary>Prepositions that occur inside renderings.</summary>
    public static FrozenSet<string> Prepositions { get; } =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "for", "in", "on", "to", "at", "with", "by", "from");

    /// <summary>The letters of a word in lowercase letters, without its possessive, in American spelling.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        var text = word.ToString().ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'');
        text = (text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text).Replace("'", string.Empty, StringComparison.Ordinal);
        return American.TryGetValue(text, out var american) ? american
            : text.EndsWith('s') && American.TryGetValue(text[..^1], out var singular) ? singular + "s"
            : text.Replace("isation", "ization", StringComparison.Ordinal) is var spelled && spelled.Length > 6 ? WithZ(spelled)
            : text;
    }

    /// <summary>How many letters of a word must change to make it this one.</summary>
    /// <param name="found">The <see cref="Folded"/> letters of the other word.</param>
    /// <returns>0 for the same word in any spelling, 1 or 2 for a misspelt one, <see cref="Other"/> for another word.</returns>
    public int Edits(string found)
    {
        if (found == _folded || (Text is [.., '\'' or '’', 's'] && found == _folded + "s"))
        {
            return 0;
        }

        var bound = _folded.Length >= TwoEditsLength ? 2 : 1;
        var canBeMisspelt =
            Math.Min(found.Length, _folded.Length) >= MinLength
            && Math.Abs(found.Length - _folded.Length) <= bound
            && found[0] == _folded[0]
            && !found.Any(char.IsDigit)
            && !_folded.Any(char.IsDigit)
            && !IsOrdinary(found)
            && !IsOtherForm(found, _folded);
        return canBeMisspelt && Spelling.CountEdits(found, _folded) is var edits && edits <= bound ? edits : Other;
    }

    private static bool IsOrdinary(string word) => Ordinary.Contains(word) || (word.EndsWith('s') && Ordinary.Contains(word[..^1]));

    /// <summary>Whether the two begin alike and end like two words of a family; <c>-on</c> for <c>-ion</c> lacks a letter and does not count.</summary>
    private static bool IsOtherForm(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        var (tail, other) = (a[same..], b[same..]);
        var lacksLetter =
            tail.Length > 0
            && other.Length > 0
            && (tail.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(tail, StringComparison.Ordinal));
        return (IsEnding(tail) && IsEnding(other) && !lacksLetter)
            || (tail is [_, .., 's'] && other is [.., 's'] && IsOtherForm(a[..^1], b[..^1]));
    }

    private static bool IsEnding(string tail) => tail.Length == 0 || Endings.Contains(tail);

    /// <summary>American verbs of Greek descent have a z; of words that have an s on both sides, such as <c>exercise</c>, both get one.</summary>
    private static string WithZ(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ise", "ised", "ises", "ising"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), "iz", ending.AsSpan(2));
            }
        }

        return word;
    }
}
