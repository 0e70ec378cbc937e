namespace Translate.Core.Memory;

/// <summary>The data of an imported unit that this program does not use. Kept so that an export can restore it.</summary>
internal sealed record TmxExtras
{
    /// <summary>Attributes of the unit that the memory has no field for, such as <c>usagecount</c>.</summary>
    public IReadOnlyList<TmxProperty> Attributes { get; init; } = [];

    /// <summary>The properties of other programs.</summary>
    public IReadOnlyList<TmxProperty> Properties { get; init; } = [];

    /// <summary>The notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether there is nothing to keep.</summary>
    public bool IsEmpty => Attributes.Count + Properties.Count + Notes.Count == 0;
}
