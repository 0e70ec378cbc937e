using System.Text;
using System.Text.RegularExpressions;

namespace Translate.EngineEmulators.Chat;

/// <summary>
/// Reads orders that are written so that a filter does not see them, as a model does: look-alike letters, wide letters, digits for letters, letters with
/// spaces between, words from right to left, percent signs, base64.
/// </summary>
internal static partial class DisguisedText
{
    private const string Cyrillic = "АВЕКМНОРСТХаеікорсух";
    private const string Latin = "ABEKMHOPCTXaeikopcyx";

    private const string Digits = "013457";
    private const string DigitLetters = "oieast";

    public static string Reveal(string text)
    {
        var plain = Map(Uri.UnescapeDataString(string.Concat(text.Select(Narrow))), Cyrillic, Latin);
        plain = Spaced().Replace(plain, match => match.Value.Replace(" ", string.Empty, StringComparison.Ordinal) + " ");
        plain = Mixed().Replace(plain, match => Map(match.Value, Digits, DigitLetters));
        plain = Base64().Replace(plain, match => Decode(match.Value));
        return plain.Contains("terbalik", StringComparison.Ordinal)
            ? $"{plain} {string.Concat(plain.Reverse().Where(c => c != '"'))}"
            : plain;
    }

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFF01' + '!') : c;

    private static string Map(string text, string from, string to) =>
        string.Concat(text.Select(c => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? to[at] : c));

    private static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    [GeneratedRegex(@"\b(?:\w ){4,}")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\b(?=\w*[a-z])(?=\w*[0-9])\w{3,20}\b")]
    private static partial Regex Mixed();

    [GeneratedRegex("[A-Za-z0-9+/]{24,}={0,2}")]
    private static partial Regex Base64();
}
