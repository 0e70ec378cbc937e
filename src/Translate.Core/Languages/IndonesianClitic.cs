using System.Runtime.CompilerServices;

namespace Translate.Core.Languages;

/// <summary>Finds the particles and pronouns that Indonesian attaches to the end of a word.</summary>
/// <remarks>Source: Alwi et al., Tata Bahasa Baku Bahasa Indonesia. Pronouns: -nya, -ku, -mu. Particles: -lah, -kah, -pun.</remarks>
internal static class IndonesianClitic
{
    /// <summary>A shorter stem is a coincidence: <c>bukan</c> would be <c>bu</c> + <c>kan</c>. An acronym may have two letters: <c>MKnya</c>.</summary>
    private const int MinStem = 3;

    private const int LetterMask = 31;

    private static readonly string[] All = ["nya", "lah", "kah", "pun", "ku", "mu"];
    private static readonly uint[] LastLetters = GetLastLetters();

    /// <summary>Whether the word is a clitic by itself, as writers have it after an acronym and a hyphen: <c>MK-nya</c>.</summary>
    public static bool IsClitic(ReadOnlySpan<char> word)
    {
        foreach (var clitic in All)
        {
            if (word.SequenceEqual(clitic))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the last two letters can be the end of a clitic. A quick test that most words fail.</summary>
    /// <remarks>A look into a table, because the processor cannot foresee the last letter of a word.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayEnd(ReadOnlySpan<char> word) =>
        word.Length > MinStem && (LastLetters[word[^2] & LetterMask] & (1u << (word[^1] & LetterMask))) != 0;

    /// <summary>A bit for each last letter of a clitic, at its last but one. Letters count modulo 32, so that both cases are one.</summary>
    private static uint[] GetLastLetters()
    {
        var letters = new uint[LetterMask + 1];
        foreach (var clitic in All)
        {
            letters[clitic[^2] & LetterMask] |= 1u << (clitic[^1] & LetterMask);
        }

        return letters;
    }

    /// <summary>Whether the word ends in the letters of a clitic. The caller must check that the rest is a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="clitic">The clitic. Empty if absent.</param>
    public static bool TryFind(ReadOnlySpan<char> word, out string clitic)
    {
        clitic =
            word.Length < MinStem + 1
                ? string.Empty
                : (char)(word[^1] | 0x20) switch
                {
                    'a' => "nya",
                    'h' => (word[^3] | 0x20) == 'l' ? "lah" : "kah",
                    'n' => "pun",
                    'u' => (word[^2] | 0x20) == 'k' ? "ku" : "mu",
                    _ => string.Empty,
                };
        var stem = word.Length - clitic.Length;
        if (
            clitic.Length > 0
            && (stem >= MinStem || (stem == 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && char.IsLower(word[2])))
            && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        clitic = string.Empty;
        return false;
    }
}
