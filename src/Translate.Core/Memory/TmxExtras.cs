using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Core.Memory;

/// <summary>What a unit brought along that this program makes no use of, kept so that an export gives it back.</summary>
public sealed record TmxExtras
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Attributes of the unit that have no place of their own in the memory, such as <c>usagecount</c>.</summary>
    public IReadOnlyList<TmxProperty> Attributes { get; init; } = [];

    /// <summary>Properties of other programs.</summary>
    public IReadOnlyList<TmxProperty> Properties { get; init; } = [];

    /// <summary>Remarks for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Tags in the source, in order of place.</summary>
    public IReadOnlyList<InlineCode> SourceCodes { get; init; } = [];

    /// <summary>Tags in the target, in order of place.</summary>
    public IReadOnlyList<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>Whether there is nothing to keep.</summary>
    [JsonIgnore]
    public bool IsEmpty => Attributes.Count + Properties.Count + Notes.Count + SourceCodes.Count + TargetCodes.Count == 0;

    /// <summary>As it stands in its column; null for null.</summary>
    internal static string? ToColumn(TmxExtras? details) => details is null ? null : JsonSerializer.Serialize(details, Json);

    /// <summary>Reads what <see cref="ToColumn"/> wrote.</summary>
    internal static TmxExtras Read(string column) => JsonSerializer.Deserialize<TmxExtras>(column, Json)!;
}
