using System.Text.Json;
using Translate.Core.Translators;

namespace Translate.Engines.Azure;

/// <summary>Version 2026-06-06: all but the version in the body.</summary>
internal sealed class Version2026Codec(AzureOptions options) : ITranslateCodec
{
    /// <summary>Model sentences for one text.</summary>
    public const int MaxReferences = 5;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Value)> Query { get; } = [("api-version", AzureOptions.Version2026)];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, IReadOnlyList<TranslationRequest> segments)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("inputs");
        foreach (var segment in segments)
        {
            writer.WriteStartObject();
            writer.WriteString("text", AzureMarkup.Encode(segment));
            writer.WriteString("language", "id");
            writer.WriteString("textType", "Html");
            writer.WriteStartArray("targets");
            WriteTarget(writer, segment);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public JsonElement GetItems(JsonElement answer) => answer.GetProperty("value");

    private void WriteTarget(Utf8JsonWriter writer, TranslationRequest segment)
    {
        writer.WriteStartObject();
        writer.WriteString("language", "en");
        writer.WriteString("profanityAction", "NoAction");
        WriteIfSet(writer, "deploymentName", options.Model);
        WriteIfSet(writer, "tone", options.Tone);
        WriteIfSet(writer, "gender", options.Gender);
        if (segment.References.Count > 0)
        {
            writer.WriteStartArray("referenceTextPairs");
            foreach (var (source, target) in segment.References.Take(MaxReferences))
            {
                writer.WriteStartObject();
                writer.WriteString("source", source);
                writer.WriteString("target", target);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteIfSet(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
