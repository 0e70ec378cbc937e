using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>Collects the content of a TMX <c>tu</c> element while it is read.</summary>
internal sealed class TmxUnit(SourceLocation location)
{
    private readonly Dictionary<string, string> _attributes = [];
    private readonly List<TmxProperty> _properties = [];
    private readonly List<string> _notes = [];
    private readonly List<TmxVariant> _variants = [];
    private string? _fault;

    /// <summary>The attributes of the <c>tu</c> element.</summary>
    public IDictionary<string, string> Attributes => _attributes;

    /// <summary>Adds a property of the unit or of one of its variants.</summary>
    public void AddProperty(string type, TmxSegmentText value)
    {
        _fault ??= value.Fault;
        _properties.Add(new TmxProperty(type, value.Text));
    }

    /// <summary>Adds a note of the unit or of one of its variants.</summary>
    public void AddNote(TmxSegmentText note)
    {
        _fault ??= note.Fault;
        _notes.Add(note.Text);
    }

    /// <summary>Adds the text in one language.</summary>
    public void Add(TmxVariant variant) => _variants.Add(variant);

    /// <summary>Returns the unit, or why it is invalid. A unit needs an Indonesian and an English text.</summary>
    /// <param name="fileTime">The time to use if the unit has none.</param>
    /// <param name="approved">Whether to mark the unit as reviewed.</param>
    public ExchangeItem ToItem(DateTimeOffset fileTime, bool approved)
    {
        if (_variants.Find(variant => LanguageCode.IsIndonesian(variant.Language)) is not { } source)
        {
            return Skip($"there is no Indonesian text (id){Languages()}", "Export Indonesian and English");
        }

        if (_variants.Find(variant => LanguageCode.IsEnglish(variant.Language)) is not { } target)
        {
            return Skip($"there is no English text (en){Languages()}", "Export Indonesian and English");
        }

        if ((_fault ?? source.Segment.Fault ?? target.Segment.Fault) is { } fault)
        {
            return Skip(fault, "Split or fix it in the program that wrote the file");
        }

        return string.IsNullOrWhiteSpace(source.Segment.Text) ? Skip("the Indonesian text is empty", "Fill it in, or remove the unit")
            : string.IsNullOrWhiteSpace(target.Segment.Text) ? Skip("the English text is empty", "Translate it, or remove the unit")
            : new ExchangeItem.Unit(ToUnit(source, target, fileTime, approved), _variants.Count - 2);
    }

    private MemoryUnit ToUnit(TmxVariant source, TmxVariant target, DateTimeOffset fileTime, bool approved)
    {
        string? Get(string name) =>
            target.Attributes.GetValueOrDefault(name) ?? _attributes.GetValueOrDefault(name) ?? source.Attributes.GetValueOrDefault(name);
        var created = TmxDate.ParseOrNull(Get("creationdate"));
        var changed = TmxDate.ParseOrNull(Get("changedate"));
        var author = Get("changeid") ?? Get("creationid") ?? string.Empty;
        var others = new List<TmxProperty>();
        var unit = TmxExtensionProperties.Apply(
            new MemoryUnit
            {
                Source = source.Segment.Text,
                Target = target.Segment.Text,
                Origin = Origin.Memory,
                State = UnitState.Translated,
                Created = created ?? changed ?? fileTime,
                Changed = changed ?? created ?? fileTime,
                Author = author,
                SourceCodes = source.Segment.Codes,
                TargetCodes = target.Segment.Codes,
            },
            _properties,
            others
        );
        var details = new TmxExtras
        {
            Attributes = GetPreservedAttributes(Get, author),
            Properties = others,
            Notes = _notes,
        };
        unit = details.IsEmpty ? unit : unit with { Tmx = details };
        return approved && !unit.IsApproved ? unit with { State = UnitState.Reviewed } : unit;
    }

    private static List<TmxProperty> GetPreservedAttributes(Func<string, string?> get, string author)
    {
        var kept = new List<TmxProperty>();
        foreach (var name in TmxNames.Kept)
        {
            if (get(name) is { Length: > 0 } value && (name != "creationid" || value != author))
            {
                kept.Add(new TmxProperty(name, value));
            }
        }

        return kept;
    }

    private string Languages() =>
        _variants.Count == 0
            ? string.Empty
            : $"; the languages are {string.Join(", ", _variants.Select(variant => variant.Language.Length > 0 ? variant.Language : "unnamed").Distinct())}";

    private ExchangeItem.Skipped Skip(string message, string advice) => new(Problem.At(location, message, advice));
}
