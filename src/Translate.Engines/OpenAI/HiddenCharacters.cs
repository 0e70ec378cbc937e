using System.Globalization;
using System.Text;

namespace Translate.Engines.OpenAI;

/// <summary>Characters that a reader does not see and a model does: text can be hidden in them.</summary>
internal static class HiddenCharacters
{
    /// <summary>Returns the text without format characters (zero-width, bidirectional, tags), variation selectors and private characters. The same text if it has none.</summary>
    public static string Remove(string text)
    {
        StringBuilder? clean = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                clean ??= new StringBuilder(text, 0, at, text.Length);
            }
            else
            {
                clean?.Append(rune.ToString());
            }

            at += rune.Utf16SequenceLength;
        }

        return clean?.ToString() ?? text;
    }

    private static bool IsHidden(Rune rune) =>
        rune.Value >= 0x80
        && (
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Control
            || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)
        );
}
