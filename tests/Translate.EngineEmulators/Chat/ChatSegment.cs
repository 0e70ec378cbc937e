using System.Text.Json;

namespace Translate.EngineEmulators.Chat;

/// <summary>A segment of the data in a prompt.</summary>
/// <param name="Id">As sent.</param>
/// <param name="Source">The sentence.</param>
/// <param name="Context">The sentences around it, if they were sent.</param>
/// <param name="Terms">The glossary for it.</param>
internal sealed record ChatSegment(string Id, string Source, string Context, IReadOnlyList<(string Source, string Target)> Terms)
{
    /// <summary>Reads the segments of a message; empty if it is not such data.</summary>
    public static IReadOnlyList<ChatSegment> Read(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return
                document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("segments", out var segments)
                ? []
                : [.. segments.EnumerateArray().Select(Read)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static ChatSegment Read(JsonElement segment) =>
        new(
            segment.GetProperty("id").GetString()!,
            segment.GetProperty("source").GetString()!,
            string.Join(
                '\n',
                new[] { "before", "after" }
                    .Where(name => segment.TryGetProperty(name, out _))
                    .SelectMany(name =>
                        segment.GetProperty(name) is { ValueKind: JsonValueKind.String } text
                            ? [text.GetString()]
                            : segment.GetProperty(name).EnumerateArray().Select(item => item.GetString())
                    )
            ),
            segment.TryGetProperty("terms", out var terms)
                ? [.. terms.EnumerateObject().Select(term => (term.Name, term.Value.GetString()!))]
                : []
        );
}
