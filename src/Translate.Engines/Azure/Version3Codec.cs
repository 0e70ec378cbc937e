using System.Text.Json;
using Translate.Core.Translators;

namespace Translate.Engines.Azure;

/// <summary>Version 3.0: options in the query, texts in an array.</summary>
internal sealed class Version3Codec(AzureOptions options) : ITranslateCodec
{
    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Value)> Query { get; } =
    [
        ("api-version", AzureOptions.Version3),
        ("from", "id"),
        ("to", "en"),
        ("textType", "html"),
        ("profanityAction", "NoAction"),
        .. options.Model is { } category ? [("category", category)] : Array.Empty<(string, string)>(),
    ];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, IReadOnlyList<TranslationRequest> segments)
    {
        writer.WriteStartArray();
        foreach (var segment in segments)
        {
            writer.WriteStartObject();
            writer.WriteString("text", AzureMarkup.Encode(segment));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public JsonElement GetItems(JsonElement answer) => answer;
}
