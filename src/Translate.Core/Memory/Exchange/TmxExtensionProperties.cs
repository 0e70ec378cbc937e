using Translate.Core.Bitexts;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Memory.Exchange;

/// <summary>The TMX properties for data that TMX itself cannot express. The names of the two context properties are memoQ's. OmegaT's are read as well.</summary>
internal static class TmxExtensionProperties
{
    private const string PreviousProperty = "x-context-pre";
    private const string NextProperty = "x-context-post";
    private const string OmegaTPreviousProperty = "prev";
    private const string OmegaTNextProperty = "next";
    private const string OriginProperty = "x-origin";
    private const string StateProperty = "x-state";
    private const string EngineProperty = "x-engine";
    private const string EngineVersionProperty = "x-engine-version";
    private const string EngineQualityProperty = "x-engine-quality";
    private const string TermsProperty = "x-terms";
    private const string CopiedProperty = "x-copied";
    private const string AlternativeProperty = "x-alternative";

    /// <summary>Returns the properties of a unit.</summary>
    public static IEnumerable<TmxProperty> From(MemoryUnit unit)
    {
        yield return new(OriginProperty, EnumNames.Get(unit.Origin));
        yield return new(StateProperty, EnumNames.Get(unit.State));
        if (unit.Previous.Length > 0)
        {
            yield return new(PreviousProperty, unit.Previous);
        }

        if (unit.Next.Length > 0)
        {
            yield return new(NextProperty, unit.Next);
        }

        if (unit.Engine is { } engine)
        {
            yield return new(EngineProperty, engine.Id);
            yield return new(EngineVersionProperty, engine.Version);
            yield return new(EngineQualityProperty, EnumNames.Get(engine.Quality));
        }

        if (UnitColumnFormat.Format(unit.Terms) is { } terms)
        {
            yield return new(TermsProperty, terms);
        }

        if (unit.Copied.Count > 0)
        {
            yield return new(CopiedProperty, UnitColumnFormat.Format(unit.Copied));
        }

        if (unit.IsAlternative)
        {
            yield return new(AlternativeProperty, "true");
        }
    }

    /// <summary>Applies properties to a unit. Adds unknown and invalid ones to <paramref name="others"/>.</summary>
    public static MemoryUnit Apply(MemoryUnit unit, IReadOnlyList<TmxProperty> properties, List<TmxProperty> others)
    {
        string? engine = null;
        string? version = null;
        TranslationQuality? quality = null;
        var isAlternative = false;
        foreach (var property in properties)
        {
            switch (property.Name)
            {
                case PreviousProperty or OmegaTPreviousProperty:
                    unit = unit with { Previous = property.Value };
                    break;
                case NextProperty or OmegaTNextProperty:
                    unit = unit with { Next = property.Value };
                    break;
                case OriginProperty when EnumNames.TryParse<Origin>(property.Value, out var origin) && origin != Origin.None:
                    unit = unit with { Origin = origin };
                    break;
                case StateProperty when EnumNames.TryParse<UnitState>(property.Value, out var state):
                    unit = unit with { State = state };
                    break;
                case EngineProperty:
                    engine = property.Value;
                    break;
                case EngineVersionProperty:
                    version = property.Value;
                    break;
                case EngineQualityProperty when EnumNames.TryParse<TranslationQuality>(property.Value, out var known):
                    quality = known;
                    break;
                case TermsProperty when UnitColumnFormat.TryParseTerms(property.Value, unit.Target.Length, out var terms):
                    unit = unit with { Terms = terms };
                    break;
                case CopiedProperty when UnitColumnFormat.TryParseRanges(property.Value, unit.Target.Length, out var ranges):
                    unit = unit with { Copied = ranges };
                    break;
                case AlternativeProperty when property.Value == "true":
                    isAlternative = true;
                    break;
                default:
                    others.Add(property);
                    break;
            }
        }

        unit =
            engine is { Length: > 0 } && version is not null && quality is { } value
                ? unit with
                {
                    Engine = new EngineIdentity(engine, version, value),
                }
                : ResetOrigin(unit);
        return unit with { IsAlternative = isAlternative && unit is { Origin: Origin.Engine, IsApproved: false } };
    }

    /// <summary>Without a known engine, an engine unit could never be translated again when its terms change. Sets its origin to memory.</summary>
    private static MemoryUnit ResetOrigin(MemoryUnit unit) => unit.Origin == Origin.Engine ? unit with { Origin = Origin.Memory } : unit;
}
