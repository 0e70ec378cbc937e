using System.Text.Json;
using System.Text.Json.Serialization;
using Translate.Core.Text;

namespace Translate.Review.Api;

/// <summary>Writes a range as <c>[start, end]</c>.</summary>
internal sealed class TextRangeConverter : JsonConverter<TextRange>
{
    /// <inheritdoc/>
    public override TextRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<int[]>(ref reader, options) is [>= 0 and var start, var end] && end >= start
            ? new TextRange(start, end)
            : throw new JsonException("A range is [start, end].");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextRange value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
