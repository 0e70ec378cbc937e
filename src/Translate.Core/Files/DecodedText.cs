using System.Text;

namespace Translate.Core.Files;

/// <summary>The text of a file, and how it was encoded.</summary>
/// <param name="Text">Without byte order mark.</param>
/// <param name="Encoding">Writes the text again. It throws on a character that it lacks, and never writes a mark by itself.</param>
/// <param name="HasMark">Whether the file began with a byte order mark.</param>
/// <param name="IsGuessed">Whether nothing in the file and nobody names the encoding, and it is not UTF-8.</param>
internal sealed record DecodedText(string Text, Encoding Encoding, bool HasMark, bool IsGuessed)
{
    /// <summary>Returns the bytes of a text in the encoding of the file, with its mark; in UTF-8 if the encoding lacks a character.</summary>
    public byte[] Encode(string text)
    {
        try
        {
            return [.. HasMark ? Encoding.GetPreamble() : [], .. Encoding.GetBytes(text)];
        }
        catch (EncoderFallbackException)
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
        }
    }
}
