using System.Text.Json;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Edits.Tables;

/// <summary>Reads <c>.bilingual.jsonl</c>: one object per sentence. Only what a person or a program may have changed is read.</summary>
internal static class EditedJsonlReader
{
    /// <summary>In characters. A sentence with all that is known of it is shorter.</summary>
    private const int MaxLineLength = 1_000_000;

    /// <summary>Returns whether the first line of a file is of this form, and not a unit of 'translate memory export', which names no article.</summary>
    public static bool IsBilingual(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var head = new char[MaxLineLength];
            var text = new string(head, 0, reader.ReadBlock(head)).TrimStart();
            using var line = JsonDocument.Parse(text.Split('\n', 2)[0]);
            return line.RootElement is { ValueKind: JsonValueKind.Object } row
                && Get(row, "id") is not null
                && Get(row, "document") is not null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads all lines.</summary>
    /// <param name="text">The decoded file.</param>
    /// <param name="file">The name to report in problems.</param>
    public static EditedTable Read(string text, string file)
    {
        var rows = new List<EditedRow>();
        var problems = new List<Problem>();
        foreach (var (index, range) in TextLines.GetRanges(text).Index().Where(line => line.Item.Length > 0))
        {
            try
            {
                using var json = JsonDocument.Parse(text.AsMemory(range.Start, range.Length));
                rows.Add(Read(json.RootElement, index + 1));
            }
            catch (JsonException e)
            {
                problems.Add(
                    new Problem(
                        ProblemKind.BadInput,
                        "the line is not valid JSON",
                        "Write each object on a line of its own, as the program does"
                    )
                    {
                        File = file,
                        Line = index + 1,
                        Column = (int)(e.BytePositionInLine ?? 0) + 1,
                    }
                );
            }
            catch (InvalidOperationException)
            {
                problems.Add(
                    new Problem(ProblemKind.BadInput, "a text has half of a surrogate pair", "Write the whole character, or leave it out")
                    {
                        File = file,
                        Line = index + 1,
                    }
                );
            }
        }

        return new EditedTable(rows, problems);
    }

    private static EditedRow Read(JsonElement row, int line) =>
        row.ValueKind != JsonValueKind.Object
            ? new EditedRow(line, string.Empty, string.Empty)
            : new EditedRow(line, Get(row, "source") ?? string.Empty, Get(row, "target") ?? string.Empty)
            {
                Id = Get(row, "id") ?? string.Empty,
                Origin = (Get(row, "origin") ?? string.Empty).ToLowerInvariant(),
                State = (Get(row, "state") ?? string.Empty).Trim().ToLowerInvariant(),
                Engine = Get(row, "engine") ?? string.Empty,
                EngineVersion = Get(row, "engineVersion") ?? string.Empty,
                Document = Get(row, "document") ?? string.Empty,
            };

    private static string? Get(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
