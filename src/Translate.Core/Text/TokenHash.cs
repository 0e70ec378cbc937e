namespace Translate.Core.Text;

/// <summary>Compares words without regard to case and to the kind of apostrophe, by a hash that grows with each character (FNV-1a).</summary>
internal static class TokenHash
{
    /// <summary>The hash of no characters.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>The hash with one more character.</summary>
    public static uint Add(uint hash, char c) => (hash ^ Fold(c)) * Prime;

    /// <summary>The hash of a word.</summary>
    public static uint Compute(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>Whether two words are the same without regard to case and apostrophes.</summary>
    public static bool AreEqual(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && Fold(a[i]) != Fold(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char Fold(char c) =>
        c is >= 'a' and <= 'z' ? (char)(c - 0x20) : c < 128 ? c : c is '’' or 'ʼ' ? '\'' : char.ToUpperInvariant(c);
}
