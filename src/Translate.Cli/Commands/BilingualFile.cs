using System.Runtime.CompilerServices;
using System.Text.Json;
using Translate.Core.Files;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary>Reads the pairs of a file: two columns with a tab between them, JSON lines with <c>source</c> and <c>target</c>, TMX, XLIFF or a workbook.</summary>
/// <remarks>Memory use does not depend on the size of the file, except for XLIFF and workbooks, which are at most 200 MB.</remarks>
internal static class BilingualFile
{
    private const int LinesAtOnce = 256;
    private const int MaxLength = 16_000_000;

    /// <summary>Reads until the end of the file or until an unreadable place.</summary>
    /// <param name="path">The path. Its extension says the format: <c>.tsv</c> or <c>.txt</c>, <c>.jsonl</c>, <c>.tmx</c>, <c>.xlf</c> or <c>.xliff</c>, <c>.xlsx</c>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ProblemException">The file cannot be opened, or the extension is unknown.</exception>
    public static IAsyncEnumerable<BilingualPair> ReadAsync(string path, CancellationToken cancellationToken) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".tsv" or ".tab" or ".txt" => ReadLinesAsync(path, new TabbedPairs(path).Read, cancellationToken),
            ".jsonl" or ".ndjson" => ReadLinesAsync(path, (line, number) => ReadJson(line, number, path), cancellationToken),
            ".tmx" => ReadTmxAsync(path, cancellationToken),
            var extension when PipelineFactory.BilingualReaders.ContainsKey(extension) => ReadTable(path).ToAsyncEnumerable(),
            _ => throw new ProblemException(
                new Problem(ProblemKind.BadInput, "not the extension of a bilingual file", "Name .tsv, .jsonl, .tmx, .xlf or .xlsx files")
                {
                    File = path,
                }
            ),
        };

    private static async IAsyncEnumerable<BilingualPair> ReadLinesAsync(
        string path,
        Func<string, int, BilingualPair?> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var stream = Open(path);
        await using var batches = LineReader.ReadBatchesAsync(stream, LinesAtOnce, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var number = 0;
        while (true)
        {
            Problem? problem = null;
            try
            {
                if (!await batches.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (ProblemException e)
            {
                problem = e.Problems[0] with { File = path, Line = number + 1 };
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem = new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the file and the disk")
                {
                    File = path,
                    Line = number + 1,
                };
            }

            if (problem is not null)
            {
                yield return new BilingualPair(number + 1, string.Empty, string.Empty, problem);
                yield break;
            }

            foreach (var line in batches.Current)
            {
                number++;
                if (line.Length > MaxLength)
                {
                    yield return Bad(path, number, $"the line is longer than {MaxLength} characters", "Split it into sentences");
                }
                else if (!string.IsNullOrWhiteSpace(line) && read(line.TrimEnd('\r'), number) is { } pair)
                {
                    yield return RefuseEmptySide(pair, path);
                }
            }
        }
    }

    private static async IAsyncEnumerable<BilingualPair> ReadTmxAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var stream = Open(path);
        var number = 0;
        foreach (var item in UnitFormats.Read("tmx", stream, path, new UnitReadOptions(DateTimeOffset.UnixEpoch)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            yield return item switch
            {
                ExchangeItem.Unit { Value: var unit } => new BilingualPair(number, unit.Source, unit.Target),
                ExchangeItem.Skipped { Problem: var problem } => new BilingualPair(number, string.Empty, string.Empty, problem),
                ExchangeItem.Broken { Problem: var problem } => new BilingualPair(number, string.Empty, string.Empty, problem),
                _ => throw new InvalidOperationException("There is no other item."),
            };
        }
    }

    private static IEnumerable<BilingualPair> ReadTable(string path)
    {
        var table = PipelineFactory.ReadBilingual(path);
        return
        [
            .. table
                .Rows.Select(row => RefuseEmptySide(new BilingualPair(row.Line, row.Source, row.Target), path))
                .Concat(table.Problems.Select(problem => new BilingualPair(problem.Line ?? 0, string.Empty, string.Empty, problem)))
                .OrderBy(pair => pair.Line),
        ];
    }

    private static BilingualPair RefuseEmptySide(BilingualPair pair, string path) =>
        pair.Problem is not null || !(string.IsNullOrWhiteSpace(pair.Source) || string.IsNullOrWhiteSpace(pair.Target))
            ? pair
            : Bad(
                path,
                pair.Line,
                string.IsNullOrWhiteSpace(pair.Source) ? "the source is empty" : "the target is empty",
                "Write the sentence, or remove the line"
            );

    /// <summary>Reads a line of JSON.</summary>
    internal static BilingualPair ReadJson(string line, int number, string path)
    {
        const string Advice = "Write {\"source\": \"…\", \"target\": \"…\"} on each line";
        try
        {
            using var json = JsonDocument.Parse(line);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("source", out var source)
                && source.ValueKind == JsonValueKind.String
                && json.RootElement.TryGetProperty("target", out var target)
                && target.ValueKind == JsonValueKind.String
                ? new BilingualPair(number, source.GetString()!, target.GetString()!)
                : Bad(path, number, "'source' or 'target' is missing, or no text", Advice);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // An invalid operation is half of an escaped surrogate pair.
            return Bad(path, number, "not valid JSON", Advice);
        }
    }

    /// <summary>Creates the pair of a line that cannot be read.</summary>
    internal static BilingualPair Bad(string path, int line, string message, string advice) =>
        new(line, string.Empty, string.Empty, new Problem(ProblemKind.BadInput, message, advice) { File = path, Line = line });

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = path,
                },
                e
            );
        }
    }
}
