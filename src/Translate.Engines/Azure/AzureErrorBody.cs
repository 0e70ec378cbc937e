using System.Globalization;
using System.Text.Json;
using Translate.Engines.Http;

namespace Translate.Engines.Azure;

/// <summary>Reads the body of a refusal, in any of the shapes that the service and the gateways before it are known to send.</summary>
internal static class AzureErrorBody
{
    private const int MaxMessage = 200;

    /// <summary>Code and message; null for what is not there, regardless of the body.</summary>
    public static (int? Code, string? Message) Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8Bom.Without(body));
            var error = document.RootElement;
            if (
                error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("error", out var inner)
                && inner.ValueKind == JsonValueKind.Object
            )
            {
                error = inner;
            }

            return error.ValueKind == JsonValueKind.Object ? (GetCode(error), GetMessage(error)) : (null, null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static int? GetCode(JsonElement error) =>
        !error.TryGetProperty("code", out var code)
            ? null
            : code.ValueKind switch
            {
                JsonValueKind.Number when code.TryGetInt32(out var number) => number,
                JsonValueKind.String when int.TryParse(code.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                    number,
                _ => null,
            };

    private static string? GetMessage(JsonElement error)
    {
        if (!error.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = string.Concat(message.GetString()!.Select(c => char.IsControl(c) ? ' ' : c)).Trim().TrimEnd('.');
        return text.Length <= MaxMessage ? text : string.Concat(text.AsSpan(0, MaxMessage), "…");
    }
}
