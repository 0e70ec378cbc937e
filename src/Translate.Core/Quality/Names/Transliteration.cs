using System.Text;

namespace Translate.Core.Quality.Names;

/// <summary>Folds the spellings that Indonesian and English have for one sound: Palestina and Palestine, Meksiko and Mexico.</summary>
internal static class Transliteration
{
    private static readonly (string From, string To)[] Sounds =
    [
        ("ph", "f"), ("th", "t"), ("ch", "k"), ("sh", "s"), ("kh", "k"), ("oe", "u"), ("ou", "u"), ("x", "ks"), ("qu", "k"), ("q", "k"), ("c", "k"), ("y", "i"), ("v", "f"), ("z", "s"), ("ae", "e"), ("h", ""),
    ];

    /// <summary>English endings and the Indonesian ones: element and elemen, pianist and pianis, pollution and polusi.</summary>
    private static readonly (string From, string To)[] Suffixes = [("ment", "men"), ("ent", "en"), ("ant", "an"), ("ist", "is"), ("ct", "k"), ("tion", "si"), ("sion", "si"), ("ty", "tas")];

    private static readonly string[] Endings = ["ians", "ian", "ans", "ia", "us", "um", "as", "os", "es", "is", "an", "a", "e", "i", "o", "s"];

    /// <summary>Returns the folded word.</summary>
    /// <param name="key">The word in lower case.</param>
    public static string Fold(string key)
    {
        var suffix = Array.Find(Suffixes, suffix => key.Length > 5 && key.EndsWith(suffix.From, StringComparison.Ordinal));
        var plain = suffix.From is null ? key : key[..^suffix.From.Length] + suffix.To;
        var folded = Sounds.Aggregate(plain, (text, sound) => text.Replace(sound.From, sound.To, StringComparison.Ordinal));
        var single = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (single.Length == 0 || single[^1] != c)
            {
                single.Append(c);
            }
        }

        folded = single.ToString();
        var ending = Array.Find(Endings, ending => folded.Length - ending.Length >= 3 && folded.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? folded : folded[..^ending.Length];
    }
}
