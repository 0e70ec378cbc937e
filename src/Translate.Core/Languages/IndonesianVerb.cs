namespace Translate.Core.Languages;

/// <summary>Generates the forms of an Indonesian verb: the root with meN-, di-, ber-, ter-, peN-, memper-, diper-, ku-, kau-, -kan and -i.</summary>
/// <remarks>
/// The rule for meN- and peN- (Sneddon, Indonesian: A Comprehensive Grammar, 1.4): the nasal replaces p, t, s and k at the start of the
/// root. It precedes b, f, c, d, j, g, h and vowels. It is absent before l, m, n, r, w and y. A root of one syllable takes <c>nge</c>.
/// </remarks>
internal static class IndonesianVerb
{
    private static readonly string[] Suffixes = ["", "kan", "i"];
    private static readonly string[] PlainPrefixes = ["", "di", "ter", "memper", "diper", "ku", "kau"];

    /// <summary>Returns every form that the verb of an entry can take in a text, including the given one. Words after the verb do not change.</summary>
    /// <param name="source">The verb as a root (<c>tembak</c>) or an active form (<c>menembak</c>), optionally followed by other words.</param>
    public static IReadOnlyCollection<string> GetForms(string source)
    {
        var blank = source.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = blank < 0 ? (source, string.Empty) : (source[..blank], source[blank..]);
        var roots = GetRoots(verb).SelectMany(root => new[] { root, RemoveSuffix(root) }).Append(verb).Where(root => root.Length > 2).Distinct();
        return [.. roots.SelectMany(GetFormsOfRoot).Prepend(verb).Distinct(StringComparer.Ordinal).Select(form => form + rest)];
    }

    /// <summary>Returns the possible roots of an active form. Several if the sound change is ambiguous, none if the form has no meN-.</summary>
    public static IEnumerable<string> GetRoots(string active)
    {
        switch (active)
        {
            case ['m', 'e', 'n', 'g', 'e', .. var monosyllable] when monosyllable.Length is 3 or 4:
                yield return monosyllable;
                yield return "ke" + monosyllable;
                break;
            case ['m', 'e', 'n', 'g', .. var rest]:
                yield return rest;
                if (rest is ['a' or 'i' or 'u' or 'e' or 'o', ..])
                {
                    yield return "k" + rest;
                }

                break;
            case ['m', 'e', 'n', 'y', .. var rest]:
                yield return "s" + rest;
                break;
            case ['m', 'e', 'm', .. var rest] when rest is ['b' or 'f' or 'p' or 'v', ..]:
                yield return rest;
                break;
            case ['m', 'e', 'm', .. var rest]:
                yield return "p" + rest;
                yield return "m" + rest;
                break;
            case ['m', 'e', 'n', .. var rest] when rest is ['c' or 'd' or 'j' or 's' or 't' or 'z', ..]:
                yield return rest;
                break;
            case ['m', 'e', 'n', .. var rest]:
                yield return "t" + rest;
                yield return "n" + rest;
                break;
            case ['m', 'e', 'l' or 'r' or 'w' or 'y', ..]:
                yield return active[2..];
                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> GetFormsOfRoot(string root)
    {
        var bare = PlainPrefixes.SelectMany(prefix => Suffixes.Select(suffix => prefix + root + suffix));
        var nasal = Suffixes.Select(suffix => "me" + AddNasal(root) + suffix);
        return [.. bare, .. nasal, "ber" + root, "pe" + AddNasal(root)];
    }

    private static string AddNasal(string root) => root switch
    {
        _ when CountSyllables(root) == 1 => "nge" + root,
        ['p', .. var rest] => "m" + rest,
        ['b' or 'f' or 'v', ..] => "m" + root,
        ['t', .. var rest] => "n" + rest,
        ['c' or 'd' or 'j' or 'z', ..] => "n" + root,
        ['s', .. var rest] => "ny" + rest,
        ['k', 'h', ..] => "ng" + root,
        ['k', .. var rest] => "ng" + rest,
        ['g' or 'h' or 'a' or 'e' or 'i' or 'o' or 'u', ..] => "ng" + root,
        _ => root,
    };

    private static string RemoveSuffix(string root) => root switch
    {
        [.. var stem, 'k', 'a', 'n'] when stem.Length > 2 => stem,
        [.. var stem, 'i'] when stem.Length > 3 => stem,
        _ => root,
    };

    private static int CountSyllables(string word) => word.Count(c => c is 'a' or 'e' or 'i' or 'o' or 'u');
}
