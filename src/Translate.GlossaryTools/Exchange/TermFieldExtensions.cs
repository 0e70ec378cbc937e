using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Connects the fields of an entry with the parts that exchange formats hold.</summary>
internal static class TermFieldExtensions
{
    /// <summary>Returns the part of a field.</summary>
    /// <exception cref="ArgumentException">No part has the field's name.</exception>
    public static TermParts GetPart(this TermField field) => field.Key switch
    {
        "target" => TermParts.None,
        "pos" => TermParts.PartOfSpeech,
        "source" => TermParts.Reference,
        "not" => TermParts.NotIn,
        _ => Enum.Parse<TermParts>(field.Key, ignoreCase: true),
    };
}
