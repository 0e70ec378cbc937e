using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;

namespace Translate.Cli.Commands;

/// <summary>Corrects the targets of a bilingual file by the rules of house style. Everything else in the file stays as it is, byte for byte.</summary>
internal static class StyleCorrection
{
    private const long MaxFileBytes = 200 * 1024 * 1024;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Corrects a file. Renderings of terms stay as they are.</summary>
    /// <param name="path">The file.</param>
    /// <param name="style">The rules.</param>
    /// <param name="inspector">Knows the terms.</param>
    /// <param name="report">Receives a line of text for each correction.</param>
    /// <param name="cancellationToken">Leaves the file as it was.</param>
    /// <exception cref="ProblemException">The file has another format, or cannot be read or written.</exception>
    public static async Task CorrectAsync(string path, StyleGuide style, PairInspector inspector, Action<string> report, CancellationToken cancellationToken)
    {
        var (read, replace) = GetFormat(path);
        var text = ReadText(path);
        var lines = text.Split('\n');
        var isChanged = false;
        for (var i = 0; i < lines.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = lines[i].TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line) || read(line, i + 1) is not { Problem: null } pair)
            {
                continue;
            }

            var target = StyleFixer.Fix(style, pair.Target, GetRenderings(inspector, pair), (rule, before, after) => report(FormattableString.Invariant($"{path}:{i + 1}: '{before}' is now '{after}' [{rule}]")));
            if (target != pair.Target)
            {
                isChanged = true;
                lines[i] = replace(line, target) + lines[i][line.Length..];
            }
        }

        if (isChanged)
        {
            await WriteAsync(path, string.Join('\n', lines), cancellationToken).ConfigureAwait(false);
        }
    }

    private static (Func<string, int, BilingualPair?> Read, Func<string, string, string> Replace) GetFormat(string path)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".tsv" or ".tab" or ".txt":
                var columns = new TabbedPairs(path);
                return (columns.Read, columns.ReplaceTarget);
            case ".jsonl" or ".ndjson":
                return ((line, number) => BilingualFile.ReadJson(line, number, path), ReplaceJson);
            default:
                throw new ProblemException(new Problem(ProblemKind.BadInput, "--fix does not write files of this format", "Leave out --fix, or name .tsv and .jsonl files") { File = path });
        }
    }

    private static string[] GetRenderings(PairInspector inspector, BilingualPair pair) =>
        [.. inspector.VerifyTerms(pair.Source, pair.Target).Where(term => term.Target is not null).Select(term => term.Target!.Value.In(pair.Target).ToString())];

    /// <summary>Replaces the last value of the key, which is the one that is read.</summary>
    private static string ReplaceJson(string line, string target)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var reader = new Utf8JsonReader(bytes);
        var (start, end) = (0, 0);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("target") && reader.Read())
            {
                (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            }
        }

        var value = JsonSerializer.Serialize(target, Relaxed);
        return string.Concat(Encoding.UTF8.GetString(bytes.AsSpan(0, start)), value, Encoding.UTF8.GetString(bytes.AsSpan(end)));
    }

    private static string ReadText(string path)
    {
        try
        {
            return BoundedFile.Read(path, MaxFileBytes) is { } bytes
                ? Utf8.GetString(bytes)
                : throw new ProblemException(new Problem(ProblemKind.BadInput, "larger than 200 MB", "Split the file, or leave out --fix") { File = path });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = e is DecoderFallbackException ? "not UTF-8" : IoErrors.Describe(e);
            throw new ProblemException(new Problem(ProblemKind.BadInput, $"cannot be corrected ({reason})", "Check the file and its permissions") { File = path }, e);
        }
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            // What a link points to is corrected, and the link stays.
            await using var file = new AtomicFile(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            await file.Content.WriteAsync(Utf8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, $"cannot be written ({IoErrors.Describe(e)})", "Check the permissions of the file and its folder") { File = path }, e);
        }
    }
}
