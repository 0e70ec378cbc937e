namespace Translate.Core.Memory;

/// <summary>A TMX property or attribute set by another program.</summary>
/// <param name="Name">The <c>type</c> of the property or the name of the attribute.</param>
/// <param name="Value">The value.</param>
internal sealed record TmxProperty(string Name, string Value);
