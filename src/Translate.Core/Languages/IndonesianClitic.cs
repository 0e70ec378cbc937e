namespace Translate.Core.Languages;

/// <summary>Finds the particles and pronouns that Indonesian attaches to the end of a word.</summary>
/// <remarks>Source: Alwi et al., Tata Bahasa Baku Bahasa Indonesia. Pronouns: -nya, -ku, -mu. Particles: -lah, -kah, -pun.</remarks>
internal static class IndonesianClitic
{
    /// <summary>A shorter stem is a coincidence: <c>bukan</c> would be <c>bu</c> + <c>kan</c>.</summary>
    private const int MinStem = 3;

    /// <summary>Whether the word ends in the letters of a clitic. The caller must check that the rest is a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="clitic">The clitic. Empty if absent.</param>
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
