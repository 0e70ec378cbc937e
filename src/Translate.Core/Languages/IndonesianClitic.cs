namespace Translate.Core.Languages;

/// <summary>The particles and pronouns that Indonesian writes onto the end of a word.</summary>
/// <remarks>After Alwi et al., Tata Bahasa Baku Bahasa Indonesia: -nya, -ku, -mu (pronouns) and -lah, -kah, -pun (particles).</remarks>
public static class IndonesianClitic
{
    /// <summary>Shorter rests are chance: <c>bukan</c> would be <c>bu</c> + <c>kan</c>.</summary>
    private const int MinStem = 3;

    /// <summary>Whether the word ends like one with a clitic; whether the rest is a word is for the caller to find out.</summary>
    /// <param name="word">A word.</param>
    /// <param name="clitic">What hangs on it; empty where nothing does.</param>
    public static bool TryFind(ReadOnlySpan<char> word, out string clitic)
    {
        clitic = word.Length < MinStem + 2 ? string.Empty : (char)(word[^1] | 0x20) switch
        {
            'a' => "nya",
            'h' => (word[^3] | 0x20) == 'l' ? "lah" : "kah",
            'n' => "pun",
            'u' => (word[^2] | 0x20) == 'k' ? "ku" : "mu",
            _ => string.Empty,
        };
        if (clitic.Length > 0 && word.Length >= clitic.Length + MinStem && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        clitic = string.Empty;
        return false;
    }
}
