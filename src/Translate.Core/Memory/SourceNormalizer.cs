using System.Collections.Frozen;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Translate.Core.Memory;

/// <summary>Normalizes sources. Two sources are the same for the memory if their normalized texts are equal.</summary>
/// <remarks>
/// A letter and its combining mark become the composed letter, if Unicode has one. Every double quotation mark becomes <c>"</c>. Every
/// single quotation mark and apostrophe becomes <c>'</c>. Each run of white space, including no-break spaces and line breaks, becomes one
/// space, and is removed at both ends. Half of a surrogate pair becomes U+FFFD. Zero-width characters and soft hyphens are removed. Digits of all scripts become ASCII digits.
/// Case, punctuation and the values of numbers are significant: a sentence with another number is another sentence.
/// </remarks>
internal static class SourceNormalizer
{
    private const string DoubleQuotes = "“”„‟«»″〝〞＂";
    private const string SingleQuotes = "‘’‚‛‹›′ʼʻ`´＇";

    // Without the ICU library, which a new machine may lack, string.Normalize returns the text unchanged.
    private static readonly FrozenDictionary<(char First, char Second), char> Compositions = ReadCompositions();

    /// <summary>Returns the normalized text.</summary>
    public static string Normalize(string text)
    {
        if (IsNormal(text))
        {
            return text;
        }

        var normal = new StringBuilder(text.Length);
        foreach (var c in ReplaceLoneSurrogates(text))
        {
            if (
                normal.Length > 0
                && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
                && Compositions.TryGetValue((normal[^1], c), out var composed)
            )
            {
                normal[^1] = composed;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (normal.Length > 0 && normal[^1] != ' ')
                {
                    normal.Append(' ');
                }
            }
            else if (!IsInvisible(c))
            {
                normal.Append(Fold(c));
            }
        }

        return normal.ToString().TrimEnd(' ');
    }

    /// <summary>Replaces halves of surrogate pairs, because a memory keeps U+FFFD in their place and would not find the source again.</summary>
    private static string ReplaceLoneSurrogates(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;

    /// <summary>Returns a lookup key. Equal for equal normalized texts, and almost never equal for different ones.</summary>
    public static long ComputeKey(string normalized) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(normalized.AsSpan()));

    /// <summary>Whether the text certainly needs no change. Most sentences are plain ASCII with single spaces.</summary>
    private static bool IsNormal(string text) =>
        Ascii.IsValid(text)
        && !text.Contains('`')
        && !text.AsSpan().ContainsAnyInRange('\0', '\u001F')
        && !text.Contains("  ", StringComparison.Ordinal)
        && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' '));

    private static FrozenDictionary<(char First, char Second), char> ReadCompositions()
    {
        using var reader = new StreamReader(typeof(SourceNormalizer).Assembly.GetManifestResourceStream("compositions.txt")!);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(fields => (Character(fields[0]), Character(fields[1])), fields => Character(fields[2]));

        static char Character(string hexadecimal) =>
            (char)int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static char Fold(char c)
    {
        if (c < 128)
        {
            return c == '`' ? '\'' : c;
        }

        return DoubleQuotes.Contains(c) ? '"'
            : SingleQuotes.Contains(c) ? '\''
            : char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
            : c;
    }
}
