using Translate.Core.Text;

namespace Translate.Formats.Xml;

/// <summary>A piece of XML source with its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Prefix">The prefix of a tag; empty if absent.</param>
/// <param name="Name">The local name of a tag; empty for other kinds.</param>
internal readonly record struct XmlToken(XmlTokenKind Kind, int Start, int End, string Prefix, string Name)
{
    /// <summary>Its place.</summary>
    public TextRange Range => new(Start, End);

    /// <summary>Whether the token begins an element.</summary>
    public bool IsElement => Kind is XmlTokenKind.Start or XmlTokenKind.Empty;
}
