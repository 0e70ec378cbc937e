using System.Text.Json;
using System.Text.Json.Nodes;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Contract;

/// <summary>Reads JSON as the service does: property names ignore case, and each error has its own code.</summary>
internal static class JsonBody
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    public static JsonNode Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span, AnyCase) ?? throw new ServiceException(400074);
        }
        catch (JsonException)
        {
            throw new ServiceException(400074);
        }
    }

    /// <summary>Requires an array with at least one element.</summary>
    public static JsonArray RequireArray(JsonNode? node, int code) =>
        node is JsonArray { Count: > 0 } array ? array : throw new ServiceException(code);

    public static JsonObject RequireObject(JsonNode? node, int code) => node as JsonObject ?? throw new ServiceException(code);

    public static string RequireText(JsonObject owner, string name, int code) =>
        GetTextOrNull(owner, name, code) ?? throw new ServiceException(code);

    public static string? GetTextOrNull(JsonObject owner, string name, int code)
    {
        switch (GetProperty(owner, name))
        {
            case null:
                return null;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                try
                {
                    return value.GetValue<string>();
                }
                catch (InvalidOperationException)
                {
                    // Half of a surrogate pair is valid JSON but not valid text.
                    throw new ServiceException(400074);
                }

            default:
                throw new ServiceException(code);
        }
    }

    /// <summary>Checks that an option, if present, has one of the allowed values. Ignores case.</summary>
    public static void CheckOption(JsonObject owner, string name, int code, params ReadOnlySpan<string> values)
    {
        if (GetTextOrNull(owner, name, code) is { } value)
        {
            OptionCheck.Check(value, code, values);
        }
    }

    public static void CheckBoolean(JsonObject owner, string name)
    {
        if (GetProperty(owner, name) is { } value && value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new ServiceException(400064);
        }
    }

    public static JsonNode? GetProperty(JsonObject owner, string name)
    {
        try
        {
            return owner[name];
        }
        catch (ArgumentException)
        {
            // A duplicate name.
            throw new ServiceException(400074);
        }
    }
}
