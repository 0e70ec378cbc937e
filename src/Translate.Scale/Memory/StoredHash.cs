using System.IO.Hashing;
using System.Text;

namespace Translate.Scale.Memory;

/// <summary>Hashes of text that is too long for an index of PostgreSQL.</summary>
internal static class StoredHash
{
    /// <summary>Returns a hash to look a text up with. Different texts can have the same one.</summary>
    public static long Compute(string text) => (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text));

    /// <summary>Returns a hash that identifies several texts together.</summary>
    public static Guid Identify(params ReadOnlySpan<string> texts)
    {
        var hash = new XxHash128();
        foreach (var text in texts)
        {
            hash.Append(Encoding.UTF8.GetBytes(text));

            // No text has this byte, so that a border between two texts cannot move.
            hash.Append([0xFF]);
        }

        return new Guid(hash.GetCurrentHash());
    }
}
