using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Languages;

/// <summary>Generates the forms of an Indonesian verb.</summary>
/// <remarks>
/// The rule for meN- and peN- (Sneddon, Indonesian: A Comprehensive Grammar, 1.4): the nasal replaces p, t, s and k at the start of the
/// root. It precedes b, f, c, d, j, g, h and vowels. It is absent before l, m, n, r, w and y. A root of one syllable takes <c>nge</c>.
/// Roots of one syllable and words that only look like a passive with ter- are in <c>indonesian-verbs.txt</c>.
/// </remarks>
internal static class IndonesianVerb
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Words = SectionedWordList.Read(
        typeof(IndonesianVerb).Assembly,
        "indonesian-verbs.txt"
    );
    private static readonly string[] Suffixes = ["", "kan", "i"];
    private static readonly string[] PlainPrefixes = ["", "di", "ter", "memper", "diper", "ku", "kau"];
    private static readonly string[] AffixedStarts = ["ber", "ter", "di"];

    /// <summary>Whether the word is a person who can do something, before a verb without prefix: <c>kami tangkap</c>.</summary>
    public static bool IsAgent(ReadOnlySpan<char> word) => Words["agents"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a person after the word is not an agent: <c>bagi mereka proses hukum itu</c>.</summary>
    public static bool IsPreposition(ReadOnlySpan<char> word) =>
        Words["prepositions"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>
    /// Returns the forms in which the verb of an entry occurs: active with meN-, passive with di- and ter-, with ku- and kau-, doubled, and
    /// the bare stem, which is the verb only after an agent, unless it ends with <c>-kan</c>, as no noun does: <c>umumkan</c>. All keep the
    /// suffix of the entry. Words after the verb do not change.
    /// </summary>
    /// <param name="source">The verb as a root (<c>tembak jatuh</c>) or an active form (<c>menyatakan</c>). A form with another prefix is only found as it is.</param>
    /// <returns>Each form once, and whether it needs an agent before it.</returns>
    public static IReadOnlyCollection<(string Form, bool NeedsAgent)> GetForms(string source)
    {
        var blank = source.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = blank < 0 ? (source, string.Empty) : (source[..blank], source[blank..]);
        List<string> roots = [.. GetRoots(verb).Where(root => root.Length > 2)];
        var isRoot = roots.Count == 0;
        if (isRoot)
        {
            roots.Add(verb);
        }

        var isAffixed = isRoot && verb.Length > 5 && AffixedStarts.Any(start => verb.StartsWith(start, StringComparison.Ordinal));
        var forms = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            var actives = isRoot ? GetActives(root) : [verb];
            IEnumerable<string> full =
            [
                .. actives,
                "di" + root,
                .. Words["not-passive"].Contains("ter" + root) ? Array.Empty<string>() : ["ter" + root],
                "ku" + root,
                "kau" + root,
                .. actives.Select(active => $"{root}-{active}"),
                .. actives.Select(active => $"{active}-{active[2..]}"),
                $"di{root}-{root}",
            ];
            foreach (var form in full)
            {
                forms.TryAdd(form + rest, false);
            }

            forms.TryAdd(root + rest, rest.Length == 0 && !isAffixed && !IsCausative(root));
        }

        return [.. forms.Select(form => (form.Key, form.Value))];
    }

    /// <summary>Returns the words derived from a root with verbal affixes, nouns with peN- included.</summary>
    public static IReadOnlyCollection<string> GetFamily(string root)
    {
        var roots = GetRoots(root).SelectMany(one => new[] { one, RemoveSuffix(one) }).Append(root).Where(one => one.Length > 2).Distinct();
        return [.. roots.SelectMany(GetFamilyOfRoot).Prepend(root).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Returns the possible roots of an active form. Several if the sound change is ambiguous, none if the form has no meN-.</summary>
    public static IEnumerable<string> GetRoots(string active)
    {
        switch (active)
        {
            case ['m', 'e', 'n', 'g', 'e', .. var monosyllable]
                when IsMonosyllable(RemoveSuffix(monosyllable)) || IsMonosyllable(monosyllable):
                yield return monosyllable;
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
                yield return "ny" + rest;
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

    private static IEnumerable<string> GetActives(string root)
    {
        yield return "me" + AddNasal(root);

        // Loanwords keep the consonant that the nasal would replace: mengkritik beside mengritik.
        var nasal = root[0] switch
        {
            'p' => "mem",
            't' or 's' => "men",
            'k' => "meng",
            _ => string.Empty,
        };
        if (nasal.Length > 0)
        {
            yield return nasal + root;
        }
    }

    private static IEnumerable<string> GetFamilyOfRoot(string root)
    {
        var bare = PlainPrefixes.SelectMany(prefix => Suffixes.Select(suffix => prefix + root + suffix));
        var nasal = Suffixes.Select(suffix => "me" + AddNasal(root) + suffix);
        return [.. bare, .. nasal, "ber" + root, "pe" + AddNasal(root)];
    }

    private static string AddNasal(string root) =>
        root switch
        {
            _ when IsMonosyllable(root) || IsMonosyllable(RemoveSuffix(root)) => "nge" + root,
            ['p', 'e', 'r', ..] when root.Length > 7 => "m" + root,
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

    public static string RemoveSuffix(string root) =>
        root switch
        {
            [.. var stem, 'k', 'a', 'n'] when stem.Length > 2 => stem,
            [.. var stem, 'i'] when stem.Length > 2 => stem,
            _ => root,
        };

    /// <summary>Whether the root ends with the suffix -kan: <c>sahkan</c>, but not <c>makan</c>.</summary>
    private static bool IsCausative(string root) => root is [_, _, _, .., 'k', 'a', 'n'] and { Length: > 5 };

    private static bool IsMonosyllable(string root) => Words["monosyllables"].Contains(root);
}
