namespace Translate.Core.Memory;

/// <summary>A property of a unit that another program set, or an attribute.</summary>
/// <param name="Name">TMX's <c>type</c>, or the attribute's name.</param>
/// <param name="Value">Its text.</param>
public sealed record TmxProperty(string Name, string Value);
