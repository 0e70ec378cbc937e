using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Creates the YAML of an entry. Fields with their default are left out.</summary>
internal static class TermTree
{
    private static readonly SourceLocation Nowhere = new(string.Empty, 0, 0);

    /// <summary>The value of the source's key: only the target if nothing else is set.</summary>
    public static YamlTree From(TermEntry entry)
    {
        var pairs = FromLongForm(entry);
        return pairs.Pairs is [({ Value: "target" }, var target)] ? target : pairs;
    }

    /// <summary>Returns the keys of an entry, also if it has only a target.</summary>
    public static YamlTree.Mapping FromLongForm(TermEntry entry) =>
        Pairs([.. TermFields.All.Select(field => (field.Key, GetValue(entry, field)))]);

    private static YamlTree? GetValue(TermEntry entry, TermField field) =>
        field.Shape switch
        {
            TermFieldShape.Condition => entry.When.IsAlways ? null : FromCondition(entry.When),
            TermFieldShape.Switches => FromSwitches(field.Get(entry)),
            TermFieldShape.Examples => entry.Examples.Count == 0
                ? null
                : new YamlTree.Sequence([.. entry.Examples.Select(Example)], Nowhere),
            _ when field.IsList => List(field.Get(entry)),
            _ => field.Get(entry) is [var text] ? Text(text) : null,
        };

    /// <summary>Returns the YAML of a condition.</summary>
    public static YamlTree.Mapping FromCondition(TermCondition when) =>
        Pairs(
            ("before", List(when.Before)),
            ("after", List(when.After)),
            ("sentence", List(when.Sentence)),
            ("document", List(when.Document)),
            ("domain", List(when.Domain)),
            ("within", when.Within == TermCondition.DefaultWithin ? null : Text(when.Within.ToString(CultureInfo.InvariantCulture))),
            ("not", when.Not ? Text("true") : null)
        );

    private static YamlTree? FromSwitches(IReadOnlyList<string> texts) =>
        texts switch
        {
            [] => null,
            [var only] when only == TermSwitches.Format(TermSwitches.Only, "true") => Text(TermSwitches.Only),
            _ => Pairs([
                .. texts.Select(text =>
                    TermSwitches.TryParse(text, out var name, out var value)
                        ? (name, (YamlTree?)Text(value))
                        : throw new FormatException($"'{text}' is not a switch of a term.")
                ),
            ]),
        };

    private static YamlTree.Mapping Example(TermExample example) => Pairs(("id", Text(example.Indonesian)), ("en", Text(example.English)));

    private static YamlTree.Mapping Pairs(params (string Key, YamlTree? Value)[] pairs) =>
        new([.. pairs.Where(pair => pair.Value is not null).Select(pair => (Text(pair.Key), pair.Value!))], Nowhere);

    private static YamlTree.Sequence? List(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? null : new YamlTree.Sequence([.. texts.Select(Text)], Nowhere);

    private static YamlTree.Scalar Text(string text) => new(text, Nowhere);
}
