namespace Translate.Core.Glossaries;

/// <summary>The particles and pronouns that Indonesian writes onto the end of a word.</summary>
/// <remarks>After Alwi et al., Tata Bahasa Baku Bahasa Indonesia: -nya, -ku, -mu (pronouns) and -lah, -kah, -pun (particles).</remarks>
public static class IndonesianClitic
{
    /// <summary>Shorter rests are chance: <c>bukan</c> would be <c>bu</c> + <c>kan</c>.</summary>
    private const int MinStem = 3;

    private static readonly string[] Clitics = ["nya", "lah", "kah", "pun", "ku", "mu"];

    /// <summary>Whether the word ends like one with a clitic; whether the rest is a word is for the caller to find out.</summary>
    /// <param name="word">A word.</param>
    /// <param name="clitic">What hangs on it; empty where nothing does.</param>
    public static bool TryFind(ReadOnlySpan<char> word, out string clitic)
    {
        foreach (var candidate in Clitics)
        {
            if (word.Length >= candidate.Length + MinStem && word.EndsWith(candidate, StringComparison.OrdinalIgnoreCase))
            {
                clitic = candidate;
                return true;
            }
        }

        clitic = string.Empty;
        return false;
    }
}
