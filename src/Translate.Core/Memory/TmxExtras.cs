namespace Translate.Core.Memory;

/// <summary>What a TMX file says about a unit and this program does not use. It is kept so that an export can write it again.</summary>
public sealed record TmxExtras
{
    /// <summary>Attributes of the unit that the memory has no field for, such as <c>usagecount</c>.</summary>
    public IReadOnlyList<TmxProperty> Attributes { get; init; } = [];

    /// <summary>Properties of other programs.</summary>
    public IReadOnlyList<TmxProperty> Properties { get; init; } = [];

    /// <summary>Remarks for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether there is nothing to keep.</summary>
    public bool IsEmpty => Attributes.Count + Properties.Count + Notes.Count == 0;
}
