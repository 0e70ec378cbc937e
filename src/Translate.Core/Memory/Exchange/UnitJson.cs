using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Memory.Exchange;

/// <summary>A unit as a JSON object. Contains all data except ids, which are valid only in one memory.</summary>
/// <remarks>Offsets are in code points, as in all outputs. Empty values are omitted.</remarks>
internal sealed record UnitJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public required string Source { get; init; }

    public required string Target { get; init; }

    public required Origin Origin { get; init; }

    public required UnitState State { get; init; }

    public EngineIdentity? Engine { get; init; }

    public string? Previous { get; init; }

    public string? Next { get; init; }

    public IReadOnlyList<TermJson>? Terms { get; init; }

    public IReadOnlyList<int[]>? Copied { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Changed { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public IReadOnlyList<TmxProperty>? Properties { get; init; }

    public IReadOnlyList<TmxProperty>? Attributes { get; init; }

    public IReadOnlyList<StoredCode>? SourceCodes { get; init; }

    public IReadOnlyList<StoredCode>? TargetCodes { get; init; }

    public IReadOnlyList<int>? MovedCodes { get; init; }

    public bool? OnlyHere { get; init; }

    public bool? Alternative { get; init; }

    public static UnitJson From(MemoryUnit unit)
    {
        var points = new CodePointMap(unit.Target);
        int[] Place(TextRange range) => [points.ToCodePoint(range.Start), points.ToCodePoint(range.End)];
        return new UnitJson
        {
            Source = unit.Source,
            Target = unit.Target,
            Origin = unit.Origin,
            State = unit.State,
            Engine = unit.Engine,
            Previous = Filled(unit.Previous),
            Next = Filled(unit.Next),
            Terms = unit
                .Terms?.Select(term => new TermJson(
                    term.Source,
                    term.Fingerprint,
                    term.Kind,
                    term.Target is { } range ? Place(range) : null
                ))
                .ToList(),
            Copied = Filled(unit.Copied.Select(Place)),
            Created = unit.Created,
            Changed = unit.Changed,
            Author = Filled(unit.Author),
            Notes = Filled(unit.Tmx?.Notes),
            Properties = Filled(unit.Tmx?.Properties),
            Attributes = Filled(unit.Tmx?.Attributes),
            SourceCodes = Filled(InPoints(unit.SourceCodes, unit.Source)),
            TargetCodes = Filled(InPoints(unit.TargetCodes, unit.Target)),
            MovedCodes = Filled(unit.MovedCodes),
            OnlyHere = unit.IsOnlyHere ? true : null,
            Alternative = unit.IsAlternative ? true : null,
        };
    }

    /// <summary>Parses a line.</summary>
    /// <exception cref="JsonException">The line is not a valid object.</exception>
    public static UnitJson Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<UnitJson>(line, Json) ?? throw new JsonException("The line holds null.");
        }
        catch (InvalidOperationException e)
        {
            // Half of an escaped surrogate pair.
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Returns the object on one line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Json);

    /// <summary>Converts the object to a unit.</summary>
    /// <param name="now">The time to use if the object has none.</param>
    /// <exception cref="FormatException">The object is not a valid unit. The message has the reason.</exception>
    public MemoryUnit ToUnit(DateTimeOffset now)
    {
        Require(!string.IsNullOrWhiteSpace(Source), "the source is empty");
        Require(!string.IsNullOrWhiteSpace(Target), "the target is empty");
        Require(
            Math.Max(Source.Length, Target.Length) <= TmxSegmentText.MaxLength,
            $"a segment is longer than {TmxSegmentText.MaxLength} characters"
        );
        Require(Origin != Origin.None, "the origin 'none' means that there is no translation");
        Require(Origin != Origin.Engine || Engine is { Id.Length: > 0, Version: not null }, "the engine is missing");
        var points = new CodePointMap(Target);
        var length = points.ToCodePoint(Target.Length);
        TextRange Range(int[] place)
        {
            Require(place is [>= 0, _] && place[0] <= place[1] && place[1] <= length, "a range does not lie in the target");
            return new TextRange(points.ToCodeUnit(place[0]), points.ToCodeUnit(place[1]));
        }

        var details = new TmxExtras
        {
            Notes = Notes ?? [],
            Properties = Properties ?? [],
            Attributes = Attributes ?? [],
        };
        Require(
            details.Attributes.All(attribute => TmxNames.Kept.Contains(attribute.Name))
                && details.Attributes.DistinctBy(attribute => attribute.Name).Count() == details.Attributes.Count,
            "an attribute is repeated, or is not a TMX attribute"
        );
        return new MemoryUnit
        {
            Source = Source,
            Target = Target,
            Origin = Origin,
            State = State,
            Engine = Engine,
            Previous = Previous ?? string.Empty,
            Next = Next ?? string.Empty,
            Terms = Terms
                ?.Select(term => new TermRecord(term.Source, term.Fingerprint, term.Kind, term.Target is { } place ? Range(place) : null))
                .ToList(),
            Copied = [.. (Copied ?? []).Select(Range)],
            Created = Created ?? Changed ?? now,
            Changed = Changed ?? Created ?? now,
            Author = Author ?? string.Empty,
            SourceCodes = InUnits(SourceCodes, Source),
            TargetCodes = InUnits(TargetCodes, Target),
            MovedCodes = MovedCodes ?? [],
            IsOnlyHere = OnlyHere == true,
            IsAlternative = Alternative == true && Origin == Origin.Engine && State is not (UnitState.Reviewed or UnitState.Final),
            Tmx = details.IsEmpty ? null : details,
        };
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new FormatException(otherwise);
        }
    }

    private static IReadOnlyList<InlineCode> InUnits(IReadOnlyList<StoredCode>? stored, string text)
    {
        if (stored is null)
        {
            return [];
        }

        var points = new CodePointMap(text);
        const string Misplaced = "an inline code is not a TMX element, or not at a position of the text";
        Require(stored.All(code => code.Position >= 0 && code.Position <= points.ToCodePoint(text.Length)), Misplaced);
        Require(stored.All(code => code.Position <= points.ToCodePoint(text.Length)), "an inline code is not at a position of the text");
        var codes = StoredCode.ToCodes([.. stored.Select(code => code with { Position = points.ToCodeUnit(code.Position) })]);
        Require(stored.All(code => code.Kind is not null) ? AreSound(codes) : new TmxSegmentText(text, codes).IsSound(), Misplaced);
        return codes;
    }

    private static bool AreSound(IReadOnlyList<InlineCode> codes) =>
        codes.All(code => code.Length is 0 or 1 && code.Data is not null)
        && codes.Zip(codes.Skip(1)).All(pair => pair.First.Position <= pair.Second.Position);

    private static IEnumerable<StoredCode> InPoints(IReadOnlyList<InlineCode> codes, string text)
    {
        var points = new CodePointMap(text);
        return StoredCode.From(codes).Select(code => code with { Position = points.ToCodePoint(code.Position) });
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private static List<T>? Filled<T>(IEnumerable<T>? list) => list?.ToList() is { Count: > 0 } items ? items : null;

    /// <summary>An occurrence of a term.</summary>
    internal sealed record TermJson(string Source, string Fingerprint, TermOutcomeKind Kind, int[]? Target);
}
