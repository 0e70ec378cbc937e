using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Core.Text;

/// <summary>
/// Writes and reads values as the JSON that users see: camel case, names for enumerations, no null properties, and characters as they are.
/// </summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Returns a value as JSON, on one line.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads what <see cref="Write"/> wrote; null for the JSON <c>null</c>.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not such a value.</exception>
    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);
}
