using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Scale.Queue;

/// <summary>How records are written into columns of the database.</summary>
internal static class QueueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Returns a value as JSON. A character that PostgreSQL cannot store is replaced.</summary>
    public static string Write<T>(T value) =>
        JsonSerializer.Serialize(value, Options).Replace("\\u0000", "\uFFFD", StringComparison.Ordinal);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>The name of a state in the database.</summary>
    public static string GetName(QueueState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
