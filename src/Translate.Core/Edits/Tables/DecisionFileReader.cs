using System.Text.Json;
using Translate.Core.Problems;

namespace Translate.Core.Edits.Tables;

/// <summary>Reads the decisions that the side-by-side page saves: one JSON object with the article's name and a row per decided sentence.</summary>
internal static class DecisionFileReader
{
    private const string Format = "translate-decisions";
    private const int Version = 1;

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
            if (root.ValueKind != JsonValueKind.Object || Get(root, "format") != Format || !root.TryGetProperty("decisions", out var decisions) || decisions.ValueKind != JsonValueKind.Array)
            {
                throw Refuse(file, "the file has no decisions of a side-by-side page", "Save the decisions in the page, and name that file");
            }

            if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number > Version)
            {
                throw Refuse(file, "the decisions are in a newer form", "Update translate");
            }

            var document = Get(root, "document") ?? string.Empty;
            return new EditedTable([.. decisions.EnumerateArray().Select((row, i) => Read(row, i + 1, document))], []);
        }
        catch (JsonException e)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, "the file is not valid JSON", "Save the decisions in the page again") { File = file, Line = (int)(e.LineNumber ?? 0) + 1, Column = (int)(e.BytePositionInLine ?? 0) + 1 }, e);
        }
        catch (InvalidOperationException e)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, "a text has half of a surrogate pair, or a field has another type", "Save the decisions in the page again") { File = file }, e);
        }
    }

    private static EditedRow Read(JsonElement row, int number, string document) => row.ValueKind != JsonValueKind.Object ? new EditedRow(number, string.Empty, string.Empty) : new EditedRow(number, Get(row, "source") ?? string.Empty, Get(row, "target") ?? string.Empty)
    {
        Id = Get(row, "id") ?? string.Empty,
        State = (Get(row, "state") ?? string.Empty).Trim().ToLowerInvariant(),
        Before = Get(row, "before") ?? string.Empty,
        Author = (Get(row, "author") ?? string.Empty).Trim(),
        Document = document,
    };

    private static string? Get(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ProblemException Refuse(string file, string message, string advice) => new(new Problem(ProblemKind.BadInput, message, advice) { File = file });
}
