using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Translate.Engines.OpenAI;

/// <summary>What is asked of the model besides the prompt.</summary>
internal static class ChatRequestOptions
{
    private const string SchemaName = "translations";

    /// <summary>Strict mode wants every property required and no others.</summary>
    private const string Schema = """
        {"type":"object","properties":{"translations":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"source":{"type":"string"},"target":{"type":"string"}},"required":["id","source","target"],"additionalProperties":false}}},"required":["translations"],"additionalProperties":false}
        """;

    /// <summary>Characters of the schema, which a service may count as input.</summary>
    public static int SchemaLength => Schema.Length;

    /// <summary>Creates the options of every request.</summary>
    public static ChatOptions Create(OpenAIOptions options) =>
        new()
        {
            // Reasoning models take no temperature.
            Temperature = options.ReasoningEffort is null ? options.Temperature : null,
            Reasoning = options.ReasoningEffort is { } effort
                ? new ReasoningOptions { Effort = Enum.Parse<ReasoningEffort>(effort, ignoreCase: true) }
                : null,
            ResponseFormat = options.ResponseFormat switch
            {
                "schema" => ChatResponseFormat.ForJsonSchema(GetSchema(), SchemaName),
                "json" => ChatResponseFormat.Json,
                _ => null,
            },
            AdditionalProperties = new AdditionalPropertiesDictionary { ["strict"] = true },
        };

    private static JsonElement GetSchema()
    {
        using var document = JsonDocument.Parse(Schema);
        return document.RootElement.Clone();
    }
}
