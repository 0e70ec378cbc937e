using System.Buffers;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;

namespace Translate.Core.Quality.Texts;

/// <summary>Finds a web or mail address, an account name or a hashtag in text without white space.</summary>
internal static class AddressReader
{
    /// <summary>Longer runs without white space are not addresses.</summary>
    private const int MaxLength = 2000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@#.");
    private static readonly SearchValues<char> After = SearchValues.Create(")]}>\"”»’'");
    private static readonly SearchValues<char> NoHost = SearchValues.Create(" ,;:()");
    private static readonly SearchValues<char> Before = SearchValues.Create("([{<\"'“‘«:,;");

    /// <summary>Returns the place of the address; null if the chunk has none.</summary>
    public static TextRange? Find(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length is < 2 or > MaxLength || !chunk.ContainsAny(Signs))
        {
            return null;
        }

        var start = 0;
        while (start < chunk.Length && Before.Contains(chunk[start]))
        {
            start++;
        }

        var rest = chunk[start..];
        if (rest.Length < 2)
        {
            return null;
        }

        if (rest[0] is '@' or '#')
        {
            var end = 1;
            while (
                end < rest.Length
                && (
                    char.IsLetterOrDigit(rest[end])
                    || rest[end] == '_'
                    || (rest[end] is '.' or '-' && end + 1 < rest.Length && char.IsLetterOrDigit(rest[end + 1]))
                )
            )
            {
                end++;
            }

            return end > 1 && rest[1..end].ContainsAnyExceptInRange('0', '9') ? new TextRange(start, start + end) : null;
        }

        var length = rest.Length;
        while (length > 0 && !char.IsLetterOrDigit(rest[length - 1]) && rest[length - 1] is not ('/' or '=' or '-' or '_' or '&' or '%'))
        {
            length--;
        }

        // A bracket or a possessive ends an address.
        var address = rest[..length];
        if (address.IndexOfAny(After) is >= 0 and var cut)
        {
            address = address[..cut];
        }

        return IsAddress(address) ? new TextRange(start, start + address.Length) : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (
            text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && text.Length > 6)
        )
        {
            return true;
        }

        var at = text.IndexOf('@');
        if (at == 0 || !char.IsLetterOrDigit(text.IsEmpty ? ' ' : text[0]))
        {
            return false;
        }

        var host = text[(at + 1)..];
        if (host.IndexOfAny('/', '?') is >= 0 and var path)
        {
            host = host[..path];
        }

        var dot = host.LastIndexOf('.');
        return dot > 0 && AddressText.IsEnding(host[(dot + 1)..]) && !host.ContainsAny(NoHost);
    }
}
