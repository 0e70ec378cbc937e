using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>A <c>unit</c> or <c>trans-unit</c> of an XLIFF file.</summary>
internal sealed record XliffUnit
{
    /// <summary>The tag of the unit.</summary>
    public required XmlToken Tag { get; init; }

    /// <summary>Its id; empty if absent.</summary>
    public required string Id { get; init; }

    /// <summary>The tag that names the languages: <c>xliff</c> in version 2, <c>file</c> in version 1.2.</summary>
    public required XmlToken LanguageTag { get; init; }

    /// <summary>Whether it may be translated.</summary>
    public required bool IsTranslatable { get; init; }

    /// <summary>Whether white space in its text counts, unless an element says otherwise.</summary>
    public required bool PreservesSpace { get; init; }

    /// <summary>Whether a person approved the target; version 1.2 only.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Its segments in order.</summary>
    public IReadOnlyList<XliffSegment> Segments { get; init; } = [];

    /// <summary>The element after which a target belongs, and whose segments it has; version 1.2 only.</summary>
    public XmlElement? LastSource { get; init; }

    /// <summary>Whether <see cref="LastSource"/> is a <c>seg-source</c> with segments.</summary>
    public bool IsSegmented { get; init; }

    /// <summary>The target; version 1.2 only. Null if absent.</summary>
    public XmlElement? Target { get; init; }

    /// <summary>The notes of people, joined by line feeds; empty if absent.</summary>
    public string Comment { get; init; } = string.Empty;

    /// <summary>The native data of the unit's codes by id; version 2 only.</summary>
    public IReadOnlyDictionary<string, string> OriginalData { get; init; } =
        System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
