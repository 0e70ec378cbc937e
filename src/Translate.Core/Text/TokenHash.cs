using System.Numerics;

namespace Translate.Core.Text;

/// <summary>Compares words ignoring case and the kind of apostrophe, with an incremental hash.</summary>
internal static class TokenHash
{
    /// <summary>The hash of an empty word.</summary>
    public const uint Seed = 2166136261;

    private const int Rotation = 5;
    private const uint Multiplier = 0x9E3779B1;
    private const uint Prime = 16777619;

    /// <summary>Adds one character to a hash.</summary>
    public static uint Add(uint hash, char c) => AddFolded(hash, Fold(c));

    /// <summary>Adds one character that is already folded to upper case.</summary>
    /// <remarks>The product does not wait for the hash of the character before, so a word takes less time than with FNV-1a.</remarks>
    public static uint AddFolded(uint hash, uint folded) => BitOperations.RotateLeft(hash, Rotation) + (folded * Multiplier);

    /// <summary>Computes the hash of a word.</summary>
    public static uint Compute(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>Computes the hash of a word that may be stored (FNV-1a). It never changes.</summary>
    public static uint ComputeStored(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * Prime;
        }

        return hash;
    }

    /// <summary>Whether two words are equal, ignoring case and the kind of apostrophe.</summary>
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
        c is >= 'a' and <= 'z' ? (char)(c - 0x20)
        : c < 128 ? c
        : c is '’' or 'ʼ' ? '\''
        : char.ToUpperInvariant(c);
}
