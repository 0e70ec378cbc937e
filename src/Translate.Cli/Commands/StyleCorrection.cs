using System.Text;
using System.Text.Json;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;
using Translate.Core.Text;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary>Corrects the targets of a bilingual file by the rules of house style. Everything else in the file stays as it is, byte for byte.</summary>
internal static class StyleCorrection
{
    private const long MaxFileBytes = 200 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private delegate string Fixer(int line, string source, string target, Action<StyleEdit> apply, Func<TextRange, bool>? canReplace);

    /// <summary>Corrects a file. Renderings of terms stay as they are.</summary>
    /// <param name="path">The file.</param>
    /// <param name="style">The rules.</param>
    /// <param name="inspector">Knows the terms.</param>
    /// <param name="report">Receives a line of text for each correction.</param>
    /// <param name="cancellationToken">Leaves the file as it was.</param>
    /// <exception cref="ProblemException">The file has another format, or cannot be read or written.</exception>
    public static async Task CorrectAsync(
        string path,
        StyleGuide style,
        PairInspector inspector,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        string Fix(int line, string source, string target, Action<StyleEdit> apply, Func<TextRange, bool>? canReplace) =>
            StyleFixer.Fix(
                style,
                target,
                GetRenderings(inspector, source, target),
                edit =>
                {
                    apply(edit);
                    report(FormattableString.Invariant($"{path}:{line}: '{edit.Before}' is now '{edit.After}' [{edit.Rule}]"));
                },
                canReplace
            );

        var corrected = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".tsv" or ".tab" or ".txt" => CorrectTabbed(path, Fix, cancellationToken),
            ".jsonl" or ".ndjson" => CorrectLines(
                path,
                (line, number) => BilingualFile.ReadJson(line, number, path),
                ReplaceJson,
                Fix,
                cancellationToken
            ),
            _ => CorrectTargets(path, Fix, cancellationToken),
        };
        if (corrected is not null)
        {
            await WriteAsync(path, corrected, cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[]? CorrectTabbed(string path, Fixer fix, CancellationToken cancellationToken)
    {
        var columns = new TabbedPairs(path);
        return CorrectLines(path, columns.Read, columns.ReplaceTarget, fix, cancellationToken);
    }

    /// <summary>Returns the corrected file; null if nothing was to correct.</summary>
    private static byte[]? CorrectLines(
        string path,
        Func<string, int, BilingualPair?> read,
        Func<string, string, string> replace,
        Fixer fix,
        CancellationToken cancellationToken
    )
    {
        var lines = ReadText(path).Split('\n');
        var isChanged = false;
        for (var i = 0; i < lines.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = lines[i].TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line) || read(line, i + 1) is not { Problem: null } pair)
            {
                continue;
            }

            var target = fix(i + 1, pair.Source, pair.Target, static _ => { }, canReplace: null);
            if (target != pair.Target)
            {
                isChanged = true;
                lines[i] = replace(line, target) + lines[i][line.Length..];
            }
        }

        return isChanged ? Utf8.GetBytes(string.Join('\n', lines)) : null;
    }

    /// <summary>Returns the corrected TMX or XLIFF file or workbook; null if nothing needed a correction.</summary>
    private static byte[]? CorrectTargets(string path, Fixer fix, CancellationToken cancellationToken)
    {
        if (PipelineFactory.OpenForCorrection(path, ReadBytes(path)) is not { } file)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "--fix does not write files of this format",
                    "Leave out --fix, or name .tsv, .jsonl, .tmx, .xlf and .xlsx files"
                )
                {
                    File = path,
                }
            );
        }

        var isChanged = false;
        foreach (var pair in file.Targets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = pair.Target.Text;
            fix(pair.Line, pair.Source, before, edit => pair.Target.Replace(edit.Range, edit.After), pair.Target.CanReplace);
            if (pair.Target.Text != before)
            {
                file.Add(pair);
                isChanged = true;
            }
        }

        return isChanged ? file.Save() : null;
    }

    private static string[] GetRenderings(PairInspector inspector, string source, string target) =>
        [
            .. inspector
                .VerifyTerms(source, target)
                .Where(term => term.Target is not null)
                .Select(term => term.Target!.Value.In(target).ToString()),
        ];

    /// <summary>Replaces the last value of the key, which is the one that is read.</summary>
    private static string ReplaceJson(string line, string target)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var reader = new Utf8JsonReader(bytes);
        var (start, end) = (0, 0);
        while (reader.Read())
        {
            if (
                reader.TokenType == JsonTokenType.PropertyName
                && reader.CurrentDepth == 1
                && reader.ValueTextEquals("target")
                && reader.Read()
            )
            {
                (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            }
        }

        var value = JsonText.Write(target);
        return string.Concat(Encoding.UTF8.GetString(bytes.AsSpan(0, start)), value, Encoding.UTF8.GetString(bytes.AsSpan(end)));
    }

    private static string ReadText(string path)
    {
        try
        {
            return Utf8.GetString(ReadBytes(path));
        }
        catch (DecoderFallbackException e)
        {
            throw RefuseReading(path, "not UTF-8", e);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return BoundedFile.Read(path, MaxFileBytes)
                ?? throw new ProblemException(
                    new Problem(ProblemKind.BadInput, "larger than 200 MB", "Split the file, or leave out --fix") { File = path }
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw RefuseReading(path, IoErrors.Describe(e), e);
        }
    }

    private static ProblemException RefuseReading(string path, string reason, Exception cause) =>
        new(
            new Problem(ProblemKind.BadInput, $"cannot be corrected ({reason})", "Check the file and its permissions") { File = path },
            cause
        );

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            // What a link points to is corrected, and the link stays.
            await using var file = new AtomicFile(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            await file.Content.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"cannot be written ({IoErrors.Describe(e)})",
                    "Check the permissions of the file and its folder"
                )
                {
                    File = path,
                },
                e
            );
        }
    }
}
