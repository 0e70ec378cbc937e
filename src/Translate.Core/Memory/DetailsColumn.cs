using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Core.Memory;

/// <summary>Formats the database column for data that few units have: inline codes, doubtful words, places and TMX metadata.</summary>
internal sealed record DetailsColumn
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public IReadOnlyList<TmxProperty> Attributes { get; init; } = [];

    public IReadOnlyList<TmxProperty> Properties { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<StoredCode> SourceCodes { get; init; } = [];

    public IReadOnlyList<StoredCode> TargetCodes { get; init; } = [];

    public string? Doubtful { get; init; }

    public IReadOnlyList<int>? MovedCodes { get; init; }

    public bool? OnlyHere { get; init; }

    public bool? Alternative { get; init; }

    /// <summary>Formats the column. Returns null if the unit has no such data.</summary>
    public static string? Write(MemoryUnit unit)
    {
        if (
            unit.Tmx is null
            && unit.SourceCodes.Count == 0
            && unit.TargetCodes.Count == 0
            && unit.Doubtful.Count == 0
            && !unit.IsOnlyHere
            && !unit.IsAlternative
        )
        {
            return null;
        }

        var extras = unit.Tmx ?? new TmxExtras();
        return JsonSerializer.Serialize(
            new DetailsColumn
            {
                Attributes = extras.Attributes,
                Properties = extras.Properties,
                Notes = extras.Notes,
                SourceCodes = StoredCode.From(unit.SourceCodes),
                TargetCodes = StoredCode.From(unit.TargetCodes),
                Doubtful = unit.Doubtful.Count == 0 ? null : UnitColumnFormat.Format(unit.Doubtful),
                MovedCodes = unit.MovedCodes.Count == 0 ? null : unit.MovedCodes,
                OnlyHere = unit.IsOnlyHere ? true : null,
                Alternative = unit.IsAlternative ? true : null,
            },
            Json
        );
    }

    /// <summary>Adds the data of the column to a unit.</summary>
    public static MemoryUnit Read(MemoryUnit unit, string? column)
    {
        if (column is null)
        {
            return unit;
        }

        var details = JsonSerializer.Deserialize<DetailsColumn>(column, Json)!;
        var extras = new TmxExtras
        {
            Attributes = details.Attributes,
            Properties = details.Properties,
            Notes = details.Notes,
        };
        return unit with
        {
            Tmx = extras.IsEmpty ? null : extras,
            SourceCodes = StoredCode.ToCodes(details.SourceCodes),
            TargetCodes = StoredCode.ToCodes(details.TargetCodes),
            Doubtful = details.Doubtful is null ? [] : UnitColumnFormat.ParseRanges(details.Doubtful),
            MovedCodes = details.MovedCodes ?? [],
            IsOnlyHere = details.OnlyHere == true,
            IsAlternative = details.Alternative == true,
        };
    }
}
