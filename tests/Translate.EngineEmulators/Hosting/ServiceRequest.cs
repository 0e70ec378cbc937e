using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Translate.EngineEmulators.Hosting;

/// <summary>A request, read to its end.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Authorization">The header Authorization; empty for none.</param>
/// <param name="ContentType">The header Content-Type; empty for none.</param>
/// <param name="Body">The body.</param>
internal sealed record ServiceRequest(string Method, string Path, string Authorization, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads the fields of a JSON object or of a form, each with its values; null if the body is neither.</summary>
    public ServiceFields? ReadFields()
    {
        if (!ContentType.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return new ServiceFields(
                QueryHelpers
                    .ParseQuery(Encoding.UTF8.GetString(Body.Span))
                    .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()]),
                IsArray: false
            );
        }

        try
        {
            return JsonNode.Parse(Body.Span) is JsonObject body
                ? new ServiceFields(
                    body.ToDictionary(field => field.Key, field => GetValues(field.Value)),
                    body.Any(field => field.Value is JsonArray)
                )
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> GetValues(JsonNode? value) =>
        value switch
        {
            null => [],
            JsonArray items => [.. items.Select(item => item?.ToString() ?? string.Empty)],
            _ => [value.ToString()],
        };
}
