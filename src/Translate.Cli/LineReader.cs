using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>Reads the lines of a UTF-8 stream as they come. Only a line feed ends a line; a carriage return before it belongs to it.</summary>
internal static class LineReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Lines in batches: as many as are there without waiting, up to a limit, and at least one.</summary>
    /// <exception cref="ProblemException">A line is not valid UTF-8; lines before it have been given out.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<string>> ReadBatchesAsync(Stream stream, int max, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var buffer = new byte[BufferSize];
        var pending = new MemoryStream();
        var lines = new List<string>();
        var number = 0L;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var from = 0;
            for (int length; (length = buffer.AsSpan(from, read - from).IndexOf((byte)'\n')) >= 0; from += length + 1)
            {
                pending.Write(buffer, from, length);
                lines.Add(Decode(decoder, pending, ++number));
                if (lines.Count == max)
                {
                    yield return lines;
                    lines = [];
                }
            }

            pending.Write(buffer, from, read - from);
            if (lines.Count > 0)
            {
                yield return lines;
                lines = [];
            }
        }

        if (pending.Length > 0)
        {
            yield return [Decode(decoder, pending, number + 1)];
        }
    }

    private static string Decode(UTF8Encoding encoding, MemoryStream pending, long number)
    {
        var bytes = pending.GetBuffer().AsSpan(0, (int)pending.Length);
        if (bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        if (number == 1 && bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        pending.SetLength(0);
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, string.Create(CultureInfo.InvariantCulture, $"line {number} of the input is not valid UTF-8"), "Convert the input to UTF-8"), e);
        }
    }
}
