namespace Translate.Engines.Offline;

/// <summary>What may stand behind the nasal prefix of an active verb.</summary>
/// <remarks>
/// The rule of meN- (Sneddon, Indonesian: A Comprehensive Grammar, 1.4): the nasal takes the place of p, t, s and k at the start of the
/// root and stands before b, f, c, d, j, g, h and vowels; before l, m, n, r, w and y there is none.
/// </remarks>
internal static class VerbRoots
{
    /// <summary>Roots that give this active form; more than one where the sound change hides which. Empty for a form without meN-.</summary>
    public static IEnumerable<string> OfActive(string active)
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
}
