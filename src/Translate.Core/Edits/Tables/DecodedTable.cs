using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Edits.Tables;

/// <summary>The text of a table that a person may have saved with another program.</summary>
/// <param name="Text">The text, without byte-order mark.</param>
/// <param name="IsWindows1252">Whether it is in Windows-1252, so that every character which that lacks may have become a question mark.</param>
internal sealed record DecodedTable(string Text, bool IsWindows1252)
{
    /// <summary>Decodes UTF-8, UTF-16 with or without byte-order mark, and otherwise Windows-1252.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The bytes are in no known encoding, or not text.</exception>
    public static DecodedTable Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes is [0x50, 0x4B, 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "a workbook under the name of a text file",
                    "Give it its own extension, .xlsx, or save it as 'CSV UTF-8'"
                )
                {
                    File = file,
                }
            );
        }

        try
        {
            var decoded = ArticleDecoder.Decode(bytes, file, named: null);
            return new DecodedTable(decoded.Text, decoded.IsGuessed && decoded.Encoding.Equals(TextEncodings.Windows1252));
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

        var latin = CodePagesEncodingProvider.Instance.GetEncoding(
            1252,
            new EncoderReplacementFallback("?"),
            DecoderFallback.ReplacementFallback
        )!;
        return latin.GetString(latin.GetBytes(original)) == copy;
    }
}
