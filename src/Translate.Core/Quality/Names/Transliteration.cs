using System.Text;

namespace Translate.Core.Quality.Names;

/// <summary>Folds the spellings that Indonesian and English have for one sound: Palestina and Palestine, Meksiko and Mexico.</summary>
internal static class Transliteration
{
    private static readonly (string From, string To)[] Sounds =
    [
        ("ph", "f"),
        ("th", "t"),
        ("ch", "k"),
        ("sh", "s"),
        ("kh", "k"),
        ("oe", "u"),
        ("ou", "u"),
        ("x", "ks"),
        ("qu", "k"),
        ("q", "k"),
        ("c", "k"),
        ("y", "i"),
        ("v", "f"),
        ("z", "s"),
        ("ae", "e"),
        ("h", ""),
    ];

    /// <summary>English endings and the Indonesian ones: element and elemen, pianist and pianis, pollution and polusi.</summary>
    private static readonly (string From, string To)[] Suffixes =
    [
        ("ment", "men"),
        ("ent", "en"),
        ("ant", "an"),
        ("ist", "is"),
        ("ct", "k"),
        ("tion", "si"),
        ("sion", "si"),
        ("ty", "tas"),
    ];

    private static readonly string[] Endings =
    [
        "ians",
        "ian",
        "ans",
        "ia",
        "us",
        "um",
        "as",
        "os",
        "es",
        "is",
        "an",
        "a",
        "e",
        "i",
        "o",
        "s",
    ];

    /// <summary>Whether an English word can be the spelling of an Indonesian one.</summary>
    /// <remarks>English has more of y and of doubled letters, never less: Listyo is not Listio.</remarks>
    /// <param name="source">The Indonesian word in lower case.</param>
    /// <param name="target">The English word in lower case.</param>
    public static bool IsSame(string source, string target) =>
        source.Count(c => c == 'y') <= target.Count(c => c == 'y')
        && (!HasDouble(source) || HasDouble(target))
        && Fold(source) == Fold(target);

    private static bool HasDouble(string key)
    {
        for (var i = 1; i < key.Length; i++)
        {
            if (key[i] == key[i - 1])
            {
                return true;
            }
        }

        return false;
    }

    private static string Fold(string key)
    {
        var suffix = Array.Find(Suffixes, suffix => key.Length > 5 && key.EndsWith(suffix.From, StringComparison.Ordinal));
        var plain = suffix.From is null ? key : key[..^suffix.From.Length] + suffix.To;
        var single = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (single.Length == 0 || single[^1] != c)
            {
                single.Append(c);
            }
        }

        var folded = Sounds.Aggregate(single.ToString(), (text, sound) => text.Replace(sound.From, sound.To, StringComparison.Ordinal));
        var ending = Array.Find(Endings, ending => folded.Length - ending.Length >= 3 && folded.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? folded : folded[..^ending.Length];
    }
}
