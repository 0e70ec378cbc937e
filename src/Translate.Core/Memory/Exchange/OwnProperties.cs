using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Translators;

namespace Translate.Core.Memory.Exchange;

/// <summary>The TMX properties in which this program keeps what TMX has no place for. The two of context are memoQ's.</summary>
internal static class OwnProperties
{
    private const string Previous = "x-context-pre";
    private const string Next = "x-context-post";
    private const string Origin = "x-origin";
    private const string State = "x-state";
    private const string Engine = "x-engine";
    private const string EngineVersion = "x-engine-version";
    private const string EngineQuality = "x-engine-quality";
    private const string Terms = "x-terms";
    private const string Copied = "x-copied";

    /// <summary>What a unit has to say.</summary>
    public static IEnumerable<TmxProperty> Of(MemoryUnit unit)
    {
        yield return new(Origin, EnumNames.Of(unit.Origin));
        yield return new(State, EnumNames.Of(unit.State));
        if (unit.Previous.Length > 0)
        {
            yield return new(Previous, unit.Previous);
        }

        if (unit.Next.Length > 0)
        {
            yield return new(Next, unit.Next);
        }

        if (unit.Engine is { } engine)
        {
            yield return new(Engine, engine.Id);
            yield return new(EngineVersion, engine.Version);
            yield return new(EngineQuality, EnumNames.Of(engine.Quality));
        }

        if (UnitText.Of(unit.Terms) is { } terms)
        {
            yield return new(Terms, terms);
        }

        if (unit.Copied.Count > 0)
        {
            yield return new(Copied, UnitText.Of(unit.Copied));
        }
    }

    /// <summary>Gives the unit what its properties say. Those that are not this program's, or say nothing that it understands, stay in <paramref name="others"/>.</summary>
    public static MemoryUnit Apply(MemoryUnit unit, IReadOnlyList<TmxProperty> properties, List<TmxProperty> others)
    {
        string? engine = null;
        string? version = null;
        TranslationQuality? quality = null;
        foreach (var property in properties)
        {
            switch (property.Name)
            {
                case Previous:
                    unit = unit with { Previous = property.Value };
                    break;
                case Next:
                    unit = unit with { Next = property.Value };
                    break;
                case Origin when EnumNames.TryParse<Pipeline.Origin>(property.Value, out var origin) && origin != Pipeline.Origin.None:
                    unit = unit with { Origin = origin };
                    break;
                case State when EnumNames.TryParse<UnitState>(property.Value, out var state):
                    unit = unit with { State = state };
                    break;
                case Engine:
                    engine = property.Value;
                    break;
                case EngineVersion:
                    version = property.Value;
                    break;
                case EngineQuality when EnumNames.TryParse<TranslationQuality>(property.Value, out var known):
                    quality = known;
                    break;
                case Terms when UnitText.TryReadTerms(property.Value, unit.Target.Length, out var terms):
                    unit = unit with { Terms = terms };
                    break;
                case Copied when UnitText.TryReadRanges(property.Value, unit.Target.Length, out var ranges):
                    unit = unit with { Copied = ranges };
                    break;
                default:
                    others.Add(property);
                    break;
            }
        }

        return engine is { Length: > 0 } && version is not null && quality is { } worth ? unit with { Engine = new EngineStamp(engine, version, worth) } : AsOfUnknownMaker(unit);
    }

    /// <summary>An engine's unit of which the engine is not told could never be asked again when its terms change.</summary>
    private static MemoryUnit AsOfUnknownMaker(MemoryUnit unit) => unit.Origin == Pipeline.Origin.Engine ? unit with { Origin = Pipeline.Origin.Memory } : unit;
}
