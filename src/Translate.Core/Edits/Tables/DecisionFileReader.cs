using System.Globalization;
using System.Text.Json;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Edits.Tables;

/// <summary>Reads the decisions that the side-by-side page saves: one JSON object with the article's name, a row per decided sentence, and the other steps.</summary>
/// <remarks>Version 1 has no steps.</remarks>
internal static class DecisionFileReader
{
    private const string Format = "translate-decisions";
    private const int Version = 2;

    /// <summary>Reads all decisions.</summary>
    /// <param name="text">The decoded file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The file is not one of decisions.</exception>
    public static EditedTable Read(string text, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (
                root.ValueKind != JsonValueKind.Object
                || Get(root, "format") != Format
                || !root.TryGetProperty("decisions", out var decisions)
                || decisions.ValueKind != JsonValueKind.Array
            )
            {
                throw Refuse(
                    file,
                    "the file has no decisions of a side-by-side page",
                    "Save the decisions in the page, and name that file"
                );
            }

            if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number > Version)
            {
                throw Refuse(file, "the decisions are in a newer form", "Update translate");
            }

            var document = Get(root, "document") ?? string.Empty;
            var steps =
                root.TryGetProperty("steps", out var list) && list.ValueKind == JsonValueKind.Array
                    ? list.EnumerateArray().Select((step, i) => ReadStep(step, i + 1, document))
                    : [];
            return new EditedTable([.. decisions.EnumerateArray().Select((row, i) => Read(row, i + 1, document))], [])
            {
                Steps = [.. steps],
            };
        }
        catch (JsonException e)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "the file is not valid JSON", "Save the decisions in the page again")
                {
                    File = file,
                    Line = (int)(e.LineNumber ?? 0) + 1,
                    Column = (int)(e.BytePositionInLine ?? 0) + 1,
                },
                e
            );
        }
        catch (InvalidOperationException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "a text has half of a surrogate pair, or a field has another type",
                    "Save the decisions in the page again"
                )
                {
                    File = file,
                },
                e
            );
        }
    }

    private static EditedRow Read(JsonElement row, int number, string document) =>
        row.ValueKind != JsonValueKind.Object
            ? new EditedRow(number, string.Empty, string.Empty)
            : new EditedRow(number, Get(row, "source") ?? string.Empty, Get(row, "target") ?? string.Empty)
            {
                Id = Get(row, "id") ?? string.Empty,
                State = (Get(row, "state") ?? string.Empty).Trim().ToLowerInvariant(),
                Before = Get(row, "before") ?? string.Empty,
                Author = (Get(row, "author") ?? string.Empty).Trim(),
                Document = document,
                IsOnlyHere = row.TryGetProperty("isOnlyHere", out var isOnlyHere) && isOnlyHere.ValueKind == JsonValueKind.True,
            };

    private static EditedStep ReadStep(JsonElement step, int number, string document) =>
        step.ValueKind != JsonValueKind.Object
            ? new EditedStep(number, string.Empty, string.Empty, string.Empty)
            : new EditedStep(
                number,
                Get(step, "kind") ?? string.Empty,
                Get(step, "source") ?? string.Empty,
                Get(step, "target") ?? string.Empty
            )
            {
                Document = document,
                Id = Get(step, "id") ?? string.Empty,
                Author = (Get(step, "author") ?? string.Empty).Trim(),
                At = DateTimeOffset.TryParse(Get(step, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                    ? at
                    : null,
                Note = (Get(step, "note") ?? string.Empty).Trim(),
                Finding = Get(step, "finding") ?? string.Empty,
                Message = Get(step, "message") ?? string.Empty,
                Term = (Get(step, "term") ?? string.Empty).Trim(),
                Rendering = (Get(step, "rendering") ?? string.Empty).Trim(),
                Fingerprint = Get(step, "fingerprint") ?? string.Empty,
                Occurrence = GetNumber(step, "occurrence") ?? -1,
                Range =
                    GetNumber(step, "start") is >= 0 and var start && GetNumber(step, "end") is { } end && end > start
                        ? new TextRange(start, end)
                        : null,
                Severity = EnumNames.TryParse<ErrorSeverity>(Get(step, "severity") ?? string.Empty, out var severity) ? severity : null,
                Category = EnumNames.TryParse<ErrorCategory>(Get(step, "category") ?? string.Empty, out var category)
                    ? category
                    : ErrorCategory.None,
            };

    private static int? GetNumber(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    private static string? Get(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ProblemException Refuse(string file, string message, string advice) =>
        new(new Problem(ProblemKind.BadInput, message, advice) { File = file });
}
