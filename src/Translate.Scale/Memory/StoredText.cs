using System.Text;

namespace Translate.Scale.Memory;

/// <summary>Writes text so that PostgreSQL takes it: its text has no U+0000, and no half of a surrogate pair.</summary>
/// <remarks>
/// U+0000 becomes U+FFFF and <c>0</c>, and U+FFFF, which is not a character, becomes U+FFFF and <c>1</c>; reading reverses both. Half of a
/// surrogate pair becomes U+FFFD, as in a memory that is a file.
/// </remarks>
internal static class StoredText
{
    private const char Escape = '\uFFFF';

    /// <summary>Returns the text as it is stored.</summary>
    public static string Write(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().ContainsAny('\0', Escape))
        {
            return text;
        }

        var stored = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                0 => stored.Append(Escape).Append('0'),
                Escape => stored.Append(Escape).Append('1'),
                _ => stored.Append(rune.ToString()),
            };
        }

        return stored.ToString();
    }

    /// <summary>Returns what <see cref="Write"/> was given.</summary>
    public static string Read(string stored) =>
        stored.Contains(Escape)
            ? stored.Replace("\uFFFF0", "\0", StringComparison.Ordinal).Replace("\uFFFF1", "\uFFFF", StringComparison.Ordinal)
            : stored;
}
