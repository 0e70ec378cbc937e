using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Core.Translators;
using Translate.Engines.Resilience;

namespace Translate.Engines.Command;

/// <summary>JSON lines with ids: <c>{"id","text"}</c> in; <c>{"id","target"}</c> or <c>{"id","error"}</c> out, in any order.</summary>
/// <param name="program">Its name.</param>
internal sealed class JsonDialog(string program) : ICommandDialog
{
    private const int MaxReason = 200;

    /// <summary>Second answers to earlier requests that are skipped.</summary>
    private const int MaxLate = 1_000;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long _last;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> AskAsync(
        ProgramProcess process,
        IReadOnlyList<string> texts,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        // No id is used twice, so that a late answer is not taken for another's.
        var first = Interlocked.Add(ref _last, texts.Count) - texts.Count + 1;
        process.IsInStep = false;
        var writing = process.WriteAsync(texts.Select((text, i) => Write(first + i, text)), isLast, cancellationToken);
        var results = new TranslationResult?[texts.Count];
        for (int answers = 0, late = 0; answers < texts.Count; )
        {
            var line =
                await process.Output.ReadAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new EndOfStreamException(FormattableString.Invariant($"it answered {answers} of {texts.Count} sentences"));
            var (id, result) = Read(line, texts);
            if (id < first && ++late <= MaxLate)
            {
                continue;
            }

            if (id < first || id >= first + texts.Count)
            {
                throw new InvalidDataException(FormattableString.Invariant($"id {id} is not one of those that it was given"));
            }

            if (results[id - first] is not null)
            {
                throw new InvalidDataException(FormattableString.Invariant($"it answered id {id} twice"));
            }

            results[id - first] = result;
            answers++;
        }

        await writing.ConfigureAwait(false);
        process.IsInStep = true;
        return results!;
    }

    private static string Write(long id, string text)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    private (long Id, TranslationResult Result) Read(string line, IReadOnlyList<string> texts)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var answer = document.RootElement;
            var id = long.Parse(answer.GetProperty("id").ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
            var target = GetText(answer, "target");
            return (
                id,
                GetText(answer, "error") is { Length: > 0 } error
                    ? new TranslationResult.Failure(ProgramFailure.Refused(program, ArticleWords.Hide(Shorten(error), texts)))
                : string.IsNullOrWhiteSpace(target) ? new TranslationResult.Failure(ProgramFailure.Blank(program))
                : new TranslationResult.Success(target, [])
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidDataException("a line is not a JSON object with \"id\" and \"target\" or \"error\"", e);
        }
    }

    private static string GetText(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static string Shorten(string reason) =>
        string.Concat(reason.Take(MaxReason).Select(c => char.IsControl(c) ? ' ' : c)).Trim().TrimEnd('.');
}
