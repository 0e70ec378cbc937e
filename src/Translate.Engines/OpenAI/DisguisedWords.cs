using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Engines.OpenAI;

/// <summary>Finds text that a model reads and a list of words does not: letters of other scripts, look-alikes, digits for letters, spaces between letters, encodings.</summary>
internal static partial class DisguisedWords
{
    /// <summary>The last letter of the blocks Latin, and the block of Latin letters with marks.</summary>
    private const int LastLatin = 0x024F;
    private const int FirstMarkedLatin = 0x1E00;
    private const int LastMarkedLatin = 0x1EFF;

    /// <summary>Whether a text may hide words.</summary>
    public static bool IsIn(string text)
    {
        if (!Ascii.IsValid(text))
        {
            foreach (var rune in text.EnumerateRunes())
            {
                if (IsOtherLetter(rune))
                {
                    return true;
                }
            }
        }

        return Encoded().IsMatch(text);
    }

    /// <summary>Whether a character is a letter of another script, or one of ours that is wide, bold, circled or squared. Marks such as ʻ are not letters.</summary>
    private static bool IsOtherLetter(Rune rune) =>
        rune.Value > LastLatin
        && rune.Value is not (>= FirstMarkedLatin and <= LastMarkedLatin)
        && (
            rune.Value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F110 and <= 0x1F189)
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.OtherLetter
        );

    /// <summary>Letters and digits mixed in lower case, single letters in a row, percent signs, entities of HTML, and long words of base64 or hexadecimal digits.</summary>
    /// <remarks>All counts are bounded, so that the time is linear.</remarks>
    [GeneratedRegex(
        @"\b\p{Ll}{0,20}(?:\d\p{Ll}{1,20}\d|\p{Ll}\d{1,20}\p{Ll})|(?:\b\p{L}\b[ .\-_*]){4}|%[0-9A-Fa-f]{2}|&#?\w{2,8};|\b(?=[A-Za-z+/]{0,40}[0-9])(?=[a-z0-9+/]{0,40}[A-Z])(?=[A-Z0-9+/]{0,40}[a-z])[A-Za-z0-9+/]{20}|\b[0-9A-Fa-f]{24}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Encoded();
}
