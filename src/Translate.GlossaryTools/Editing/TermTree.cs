using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Gives an entry the YAML that stands for it; what has its default is left out.</summary>
internal static class TermTree
{
    private static readonly SourceLocation Nowhere = new(string.Empty, 0, 0);

    /// <summary>The value behind the source: the target alone where nothing else is said.</summary>
    public static YamlTree From(TermEntry entry)
    {
        var pairs = Pairs(
            ("target", entry.Keep ? null : Text(entry.Target)),
            ("accept", List(entry.Accept)),
            ("never", List(entry.Never)),
            ("aliases", List(entry.Aliases)),
            ("keep", entry.Keep ? Text("true") : null),
            ("pos", entry.PartOfSpeech == PartOfSpeech.Noun ? null : Text("verb")),
            ("when", entry.When.IsAlways ? null : Condition(entry.When)),
            ("status", entry.Status == TermStatus.Preferred ? null : Text(entry.Status == TermStatus.Admitted ? "admitted" : "deprecated")),
            ("note", OptionalText(entry.Note)),
            ("source", OptionalText(entry.Reference)),
            ("examples", entry.Examples.Count == 0 ? null : new YamlTree.Sequence([.. entry.Examples.Select(Example)], Nowhere)),
            ("not", List(entry.NotIn)));
        return pairs.Pairs is [({ Value: "target" }, var target)] ? target : pairs;
    }

    private static YamlTree.Mapping Condition(TermCondition when) => Pairs(
        ("before", List(when.Before)),
        ("after", List(when.After)),
        ("sentence", List(when.Sentence)),
        ("document", List(when.Document)),
        ("domain", List(when.Domain)),
        ("within", when.Within == TermCondition.DefaultWithin ? null : Text(when.Within.ToString(CultureInfo.InvariantCulture))),
        ("not", when.Not ? Text("true") : null));

    private static YamlTree.Mapping Example(TermExample example) => Pairs(("id", Text(example.Indonesian)), ("en", Text(example.English)));

    private static YamlTree.Mapping Pairs(params (string Key, YamlTree? Value)[] pairs) =>
        new([.. pairs.Where(pair => pair.Value is not null).Select(pair => (Text(pair.Key), pair.Value!))], Nowhere);

    private static YamlTree.Sequence? List(IReadOnlyList<string> texts) => texts.Count == 0 ? null : new YamlTree.Sequence([.. texts.Select(Text)], Nowhere);

    private static YamlTree.Scalar? OptionalText(string text) => text.Length == 0 ? null : Text(text);

    private static YamlTree.Scalar Text(string text) => new(text, Nowhere);
}
