using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary>Reads the lines of a UTF-8 stream as they come. Only a line feed ends a line; a carriage return before it belongs to it.</summary>
internal static class LineReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Lines in batches: as many as are there without waiting, up to a limit, and at least one.</summary>
    /// <exception cref="ProblemException">A line is not valid UTF-8; lines before it have been given out.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<string>> ReadBatchesAsync(
        Stream stream,
        int max,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
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
                number++;
                var line = Decode(pending, isFirst: number == 1);
                if (line is not null)
                {
                    lines.Add(line);
                }

                if (lines.Count == max || (line is null && lines.Count > 0))
                {
                    yield return lines;
                    lines = [];
                }

                if (line is null)
                {
                    throw NotUtf8(number);
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
            yield return [Decode(pending, isFirst: number == 0) ?? throw NotUtf8(number + 1)];
        }
    }

    /// <summary>Empties the buffer; null if it does not hold UTF-8.</summary>
    private static string? Decode(MemoryStream pending, bool isFirst)
    {
        var bytes = pending.GetBuffer().AsSpan(0, (int)pending.Length);
        if (bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        if (isFirst && bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        pending.SetLength(0);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static ProblemException NotUtf8(long number) =>
        new(
            new Problem(
                ProblemKind.BadInput,
                string.Create(CultureInfo.InvariantCulture, $"line {number} of the input is not valid UTF-8"),
                "Convert the input to UTF-8"
            )
        );
}
