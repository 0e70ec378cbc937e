using System.Text.Json.Serialization;
using Translate.Core.Documents;

namespace Translate.Core.Memory;

/// <summary>An inline code in the format of the memory and of JSON Lines.</summary>
/// <param name="Position">The position as in <see cref="InlineCode"/>. In code points in JSON Lines.</param>
/// <param name="Xml">The original data of the code.</param>
/// <param name="Kind">The kind. Null if the data is a TMX element, which determines it.</param>
/// <param name="PairId">The pair id. Null if <paramref name="Kind"/> is null.</param>
/// <param name="Length">The length as in <see cref="InlineCode"/>, 0 or 1.</param>
internal sealed record StoredCode(
    int Position,
    string Xml,
    [property: JsonConverter(typeof(JsonStringEnumConverter<InlineCodeKind>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        InlineCodeKind? Kind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PairId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Length = 0
)
{
    /// <summary>Converts the codes of one text.</summary>
    public static IReadOnlyList<StoredCode> From(IReadOnlyList<InlineCode> codes) =>
        TmxCodes.FromXml(codes.Select(code => (code.Position, code.Data))).SequenceEqual(codes)
            ? [.. codes.Select(code => new StoredCode(code.Position, code.Data))]
            : [.. codes.Select(code => new StoredCode(code.Position, code.Data, code.Kind, code.PairId, code.Length))];

    /// <summary>Converts the codes of one text back.</summary>
    public static IReadOnlyList<InlineCode> ToCodes(IReadOnlyList<StoredCode> stored) =>
        stored.All(code => code.Kind is not null)
            ?
            [
                .. stored.Select(code => new InlineCode(code.Position, code.Kind!.Value, code.PairId ?? string.Empty, code.Xml)
                {
                    Length = code.Length,
                }),
            ]
            : TmxCodes.FromXml(stored.Select(code => (code.Position, code.Xml)));
}
