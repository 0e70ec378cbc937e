using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Formats.Xliff;

/// <summary>Decodes XML by its byte-order mark and its declaration, so that it can be encoded again byte for byte.</summary>
/// <param name="Text">The text without byte-order mark.</param>
/// <param name="Encoding">UTF-8, UTF-16 or an encoding with one byte per character.</param>
/// <param name="HasMark">Whether the file begins with a byte-order mark.</param>
internal sealed partial record XmlEncoding(string Text, Encoding Encoding, bool HasMark)
{
    private const int MaxDeclarationLength = 256;
    private const string SaveAsUtf8 = "Save it as UTF-8";

    /// <summary>Whether the encoding has every character of Unicode.</summary>
    public bool IsUnicode => !Encoding.IsSingleByte;

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The bytes are not of the encoding that the file declares, or it cannot be read.</exception>
    public static XmlEncoding Decode(ReadOnlySpan<byte> bytes, string file)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return CheckDeclaration(new XmlEncoding(TextDecoder.Decode(bytes, file), new UTF8Encoding(), HasMark: true), "UTF-8", file);
            case [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                return CheckDeclaration(
                    new XmlEncoding(
                        TextDecoder.Decode(bytes, file),
                        new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: true),
                        HasMark: true
                    ),
                    "UTF-16",
                    file
                );
            case [(byte)'<', 0, ..] or [0, (byte)'<', ..]:
                var utf16 = new UnicodeEncoding(bytes[0] == 0, byteOrderMark: false, throwOnInvalidBytes: true);
                return CheckDeclaration(
                    new XmlEncoding(DecodeStrictly(bytes, utf16, "UTF-16", file), utf16, HasMark: false),
                    "UTF-16",
                    file
                );
        }

        var name = GetDeclared(Encoding.Latin1.GetString(bytes[..Math.Min(MaxDeclarationLength, bytes.Length)]));
        if (IsName(name, "UTF-8"))
        {
            return new XmlEncoding(TextDecoder.Decode(bytes, file), new UTF8Encoding(), HasMark: false);
        }

        var encoding = Find(name);
        return encoding is null ? throw Refuse($"the encoding '{name}' is not supported", file)
            : !encoding.IsSingleByte ? throw Refuse($"the file declares the encoding '{name}' and has another one", file)
            : new XmlEncoding(DecodeStrictly(bytes, encoding, name, file), encoding, HasMark: false);
    }

    /// <summary>Writes text.</summary>
    /// <param name="pieces">Text that the encoding can hold.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task WriteAsync(IEnumerable<ReadOnlyMemory<char>> pieces, Stream stream, CancellationToken cancellationToken)
    {
        const int BufferLength = 64 * 1024;
        var encoder = Encoding.GetEncoder();
        var bytes = new ArrayBufferWriter<byte>(BufferLength);
        bytes.Write(HasMark ? Encoding.GetPreamble() : []);
        foreach (var piece in pieces)
        {
            encoder.Convert(piece.Span, bytes, flush: false, out _, out _);
            if (bytes.WrittenCount > BufferLength / 2)
            {
                await stream.WriteAsync(bytes.WrittenMemory, cancellationToken).ConfigureAwait(false);
                bytes.ResetWrittenCount();
            }
        }

        encoder.Convert([], bytes, flush: true, out _, out _);
        await stream.WriteAsync(bytes.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Encodes text that the encoding can hold.</summary>
    public byte[] Encode(string text) => [.. HasMark ? Encoding.GetPreamble() : [], .. Encoding.GetBytes(text)];

    private static XmlEncoding CheckDeclaration(XmlEncoding decoded, string actual, string file) =>
        decoded.Text.StartsWith("<?xml", StringComparison.Ordinal)
        && GetDeclared(decoded.Text[..Math.Min(MaxDeclarationLength, decoded.Text.Length)], actual) is var name
        && !IsName(name, actual)
            ? throw Refuse($"the file declares the encoding '{name}' and is in {actual}", file)
        : decoded.HasMark && actual == "UTF-8" ? decoded with { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) }
        : decoded;

    private static bool IsName(string declared, string actual) =>
        declared.StartsWith(actual, StringComparison.OrdinalIgnoreCase)
        || string.Equals(declared, actual.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static string GetDeclared(string head, string absent = "UTF-8") =>
        Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value : absent;

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    name,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                ) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string DecodeStrictly(ReadOnlySpan<byte> bytes, Encoding encoding, string name, string file)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"not valid {name}", SaveAsUtf8) { File = file, Offset = Math.Max(0, e.Index) },
                e
            );
        }
    }

    private static ProblemException Refuse(string message, string file) =>
        new(new Problem(ProblemKind.BadInput, message, SaveAsUtf8) { File = file });

    [GeneratedRegex("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")]
    private static partial Regex Declaration();
}
