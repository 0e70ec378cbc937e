using System.Text;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Files;

/// <summary>The encodings that a user can name.</summary>
internal static class TextEncodings
{
    /// <summary>Windows-1252, in which a byte without a character is an error.</summary>
    public static Encoding Windows1252 { get; } = GetStrict(CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>UTF-8, in which an invalid sequence is an error.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>UTF-16 with the low byte first.</summary>
    public static Encoding Utf16 { get; } = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>UTF-16 with the high byte first.</summary>
    public static Encoding Utf16BigEndian { get; } = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>Returns the encoding of a name such as <c>windows-1252</c>, as the IANA registers them. Reports invalid bytes and missing characters as exceptions.</summary>
    /// <exception cref="ProblemException">There is no such encoding.</exception>
    public static Encoding Get(string name)
    {
        try
        {
            return GetStrict(CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name));
        }
        catch (ArgumentException e)
        {
            var known = CodePagesEncodingProvider
                .Instance.GetEncodings()
                .Concat(Encoding.GetEncodings())
                .Select(encoding => encoding.Name)
                .Distinct();
            var advice = Spelling.FindClosest(name, known) is { } near
                ? $"Did you mean {near}?"
                : "Specify one such as utf-8, utf-16, windows-1252 or iso-8859-1";
            throw new ProblemException(new Problem(ProblemKind.BadConfiguration, $"there is no encoding '{name}'", advice), e);
        }
    }

    private static Encoding GetStrict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }
}
