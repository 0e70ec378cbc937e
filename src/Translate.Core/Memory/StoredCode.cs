using System.Text.Json.Serialization;
using Translate.Core.Documents;

namespace Translate.Core.Memory;

/// <summary>An inline code as the memory and its JSON Lines write it.</summary>
/// <param name="Position">As in <see cref="InlineCode"/>; code points in JSON Lines.</param>
/// <param name="Xml">The code's own data.</param>
/// <param name="Kind">Null if the data is a TMX element that tells it.</param>
/// <param name="PairId">Null if <paramref name="Kind"/> is.</param>
internal sealed record StoredCode(
    int Position,
    string Xml,
    [property: JsonConverter(typeof(JsonStringEnumConverter<InlineCodeKind>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InlineCodeKind? Kind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PairId = null)
{
    /// <summary>Converts the codes of one text.</summary>
    public static IReadOnlyList<StoredCode> From(IReadOnlyList<InlineCode> codes) =>
        TmxCodes.FromXml(codes.Select(code => (code.Position, code.Data))).SequenceEqual(codes)
            ? [.. codes.Select(code => new StoredCode(code.Position, code.Data))]
            : [.. codes.Select(code => new StoredCode(code.Position, code.Data, code.Kind, code.PairId))];

    /// <summary>Converts the codes of one text back.</summary>
    public static IReadOnlyList<InlineCode> ToCodes(IReadOnlyList<StoredCode> stored) => stored.All(code => code.Kind is not null)
        ? [.. stored.Select(code => new InlineCode(code.Position, code.Kind!.Value, code.PairId ?? string.Empty, code.Xml))]
        : TmxCodes.FromXml(stored.Select(code => (code.Position, code.Xml)));
}
