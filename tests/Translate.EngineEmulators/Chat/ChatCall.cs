using System.Text.Json;

namespace Translate.EngineEmulators.Chat;

/// <summary>A valid request.</summary>
/// <param name="Model">As named.</param>
/// <param name="Instructions">The system's messages.</param>
/// <param name="Content">The last message of the user.</param>
/// <param name="MaxTokens">Of the answer; null for no limit.</param>
/// <param name="Format">What the answer must be: <c>text</c>, <c>json_object</c> or <c>json_schema</c>.</param>
internal sealed record ChatCall(string Model, string Instructions, string Content, int? MaxTokens, string Format)
{
    private static readonly string[] Roles = ["system", "developer", "user", "assistant", "tool"];

    /// <summary>Reads a request and checks it as the service does.</summary>
    /// <exception cref="ChatError">The request is not valid.</exception>
    public static ChatCall Parse(ReadOnlyMemory<byte> body, ChatEmulatorOptions options)
    {
        using var document = ParseJson(body);
        var root = document.RootElement;
        var model = GetString(root, "model") ?? throw ChatError.Invalid("you must provide a model parameter", parameter: null);
        if (options.Models.Count > 0 && !options.Models.Contains(model))
        {
            throw ChatError.ForStatus(404, code: null);
        }

        if (
            !root.TryGetProperty("messages", out var messages)
            || messages.ValueKind != JsonValueKind.Array
            || messages.GetArrayLength() == 0
        )
        {
            throw ChatError.Invalid("Missing required parameter: 'messages'.", "messages", "missing_required_parameter");
        }

        CheckRange(root, "temperature", 0, 2);
        CheckRange(root, "top_p", 0, 1);
        var all = messages.EnumerateArray().Select((message, i) => (Role: GetRole(message, i), Content: GetContent(message))).ToList();
        return new ChatCall(
            model,
            string.Join('\n', all.Where(message => message.Role is "system" or "developer").Select(message => message.Content)),
            all.LastOrDefault(message => message.Role == "user").Content ?? string.Empty,
            GetInt(root, "max_completion_tokens") ?? GetInt(root, "max_tokens"),
            GetFormat(root)
        );
    }

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw ChatError.Invalid("We could not parse the JSON body of your request.", parameter: null);
        }
    }

    private static string GetRole(JsonElement message, int index) =>
        GetString(message, "role") is { } role && Roles.Contains(role)
            ? role
            : throw ChatError.Invalid($"Invalid value: 'messages[{index}].role'.", $"messages[{index}].role", "invalid_value");

    /// <summary>Content is a text, or a list of parts.</summary>
    private static string GetContent(JsonElement message) =>
        !message.TryGetProperty("content", out var content) ? string.Empty
        : content.ValueKind == JsonValueKind.Array ? string.Concat(content.EnumerateArray().Select(part => GetString(part, "text")))
        : content.GetString() ?? string.Empty;

    private static string GetFormat(JsonElement root)
    {
        if (!root.TryGetProperty("response_format", out var format))
        {
            return "text";
        }

        var type = GetString(format, "type");
        if (type is not ("text" or "json_object" or "json_schema"))
        {
            throw ChatError.Invalid("Invalid value: 'response_format.type'.", "response_format.type", "invalid_value");
        }

        if (
            type == "json_schema"
            && format.GetProperty("json_schema") is var schema
            && schema.TryGetProperty("strict", out var strict)
            && strict.ValueKind == JsonValueKind.True
        )
        {
            CheckStrict(schema.GetProperty("schema"));
        }

        return type;
    }

    /// <summary>A strict schema requires every property and allows no others.</summary>
    private static void CheckStrict(JsonElement schema)
    {
        switch (GetString(schema, "type"))
        {
            case "object":
                var names = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet();
                var isClosed =
                    schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
                if (
                    !isClosed
                    || !schema.TryGetProperty("required", out var required)
                    || !names.SetEquals(required.EnumerateArray().Select(name => name.GetString()!))
                )
                {
                    throw ChatError.Invalid("Invalid schema for response_format.", "response_format", "invalid_json_schema");
                }

                foreach (var property in schema.GetProperty("properties").EnumerateObject())
                {
                    CheckStrict(property.Value);
                }

                break;
            case "array":
                CheckStrict(schema.GetProperty("items"));
                break;
        }
    }

    private static void CheckRange(JsonElement root, string name, double min, double max)
    {
        if (
            root.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && (value.GetDouble() < min || value.GetDouble() > max)
        )
        {
            throw ChatError.Invalid(
                $"Invalid '{name}'.",
                name,
                value.GetDouble() < min ? "decimal_below_min_value" : "decimal_above_max_value"
            );
        }
    }

    private static string? GetString(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? GetInt(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
