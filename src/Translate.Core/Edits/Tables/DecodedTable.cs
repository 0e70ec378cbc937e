using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Edits.Tables;

/// <summary>The text of a table that a person may have saved with another program.</summary>
/// <param name="Text">The text, without byte-order mark.</param>
/// <param name="IsWindows1252">Whether it is in Windows-1252, so that every character which that lacks may have become a question mark.</param>
internal sealed record DecodedTable(string Text, bool IsWindows1252)
{
    /// <summary>Decodes UTF-8, UTF-16 with or without byte-order mark, and, if it is none of these, Windows-1252.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The bytes are in no known encoding, or not text.</exception>
    public static DecodedTable Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes is [0x50, 0x4B, 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, "a workbook under the name of a text file", "Give it its own extension, .xlsx, or save it as 'CSV UTF-8'") { File = file });
        }

        if (GuessUtf16(bytes) is { } utf16)
        {
            return new DecodedTable(TextDecoder.Decode([.. utf16, .. bytes], file), IsWindows1252: false);
        }

        try
        {
            return new DecodedTable(TextDecoder.Decode(bytes, file), IsWindows1252: false);
        }
        catch (ProblemException) when (IsWindows1252Text(bytes))
        {
            return new DecodedTable(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), IsWindows1252: true);
        }
        catch (ProblemException e)
        {
            throw new ProblemException(e.Problems[0] with { Advice = "Save it as 'CSV UTF-8' or 'Unicode Text', or as .xlsx" }, e);
        }
    }

    /// <summary>Returns whether a text comes out as another one if Windows-1252 replaces what it lacks.</summary>
    public static bool IsLossyCopy(string copy, string original)
    {
        if (copy.Length != original.Length)
        {
            return false;
        }

        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;
        return latin.GetString(latin.GetBytes(original)) == copy;
    }

    /// <summary>Returns the byte-order mark that a text in UTF-16 lacks; null if it is not one. Its heading is in ASCII, so every other byte is zero.</summary>
    private static byte[]? GuessUtf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [not 0, 0, not 0, 0, ..] => [0xFF, 0xFE],
        [0, not 0, 0, not 0, ..] => [0xFE, 0xFF],
        _ => null,
    };

    /// <summary>Whether no byte is a control character other than white space, and none is one that Windows-1252 does not use.</summary>
    private static bool IsWindows1252Text(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is (< 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r')) or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return false;
            }
        }

        return true;
    }
}
