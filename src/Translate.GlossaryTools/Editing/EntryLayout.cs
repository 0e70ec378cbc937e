using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;

namespace Translate.GlossaryTools.Editing;

/// <summary>Writes an entry as lines of YAML in the one form that <c>glossary fmt</c> gives to all: keys in a fixed order, short lists in brackets, sentences one per line.</summary>
/// <param name="step">Blanks by which each level is indented deeper than the one around it.</param>
internal sealed class EntryLayout(int step)
{
    /// <summary>The lines of a whole entry.</summary>
    /// <param name="source">The term.</param>
    /// <param name="value">A target, a mapping of keys, or a list of these.</param>
    /// <param name="indent">Blanks in front of the term.</param>
    public IReadOnlyList<string> Lines(string source, YamlTree value, int indent)
    {
        var key = $"{Blanks(indent)}{YamlScalar.Key(source)}:";
        return value switch
        {
            YamlTree.Scalar target => ScalarLines(key, target, indent),
            YamlTree.Sequence { Items: var items } => [key, .. items.SelectMany(item => ItemLines(item, indent + step))],
            _ => [key, .. ValueLines((YamlTree.Mapping)value, indent + step)],
        };
    }

    /// <summary>The lines of one key of an entry and its value.</summary>
    public IReadOnlyList<string> KeyLines(string key, YamlTree value, int indent)
    {
        var start = $"{Blanks(indent)}{key}:";
        var field = TermFields.All.FirstOrDefault(field => field.Key == key);
        return (
            field is { IsList: true, Shape: not TermFieldShape.Switches } && value is YamlTree.Scalar
                ? new YamlTree.Sequence([value], value.Location)
                : value
        ) switch
        {
            YamlTree.Scalar flag when field?.Shape == TermFieldShape.Flag => [$"{start} {flag.Value.Trim()}"],
            YamlTree.Scalar scalar => ScalarLines(start, scalar, indent),
            YamlTree.Sequence { Items: { Count: > 0 } items } when field?.IsBlock == true =>
            [
                start,
                .. items.SelectMany(item => ItemLines(item, indent + step)),
            ],
            var other => [$"{start} {Flow(other)}"],
        };
    }

    /// <summary>An entry's keys in their fixed order.</summary>
    public static IEnumerable<(YamlTree.Scalar Key, YamlTree Value)> InOrder(YamlTree.Mapping entry) =>
        entry.Pairs.OrderBy(pair => TermFields.Keys.ToList().IndexOf(pair.Key.Value));

    /// <summary>A value on one line, in brackets and braces.</summary>
    public static string Flow(YamlTree value) =>
        value switch
        {
            YamlTree.Scalar { Value: var text } => YamlScalar.InFlow(text.Trim()),
            YamlTree.Sequence { Items: var items } => $"[{string.Join(", ", items.Select(Flow))}]",
            _ =>
                $"{{{string.Join(", ", ((YamlTree.Mapping)value).Pairs.Select(pair => $"{YamlScalar.InFlow(pair.Key.Value)}: {FlowValue(pair.Key.Value, pair.Value)}"))}}}",
        };

    /// <summary>A truth value or a number is not text, so it is never quoted.</summary>
    private static string FlowValue(string key, YamlTree value) =>
        value is YamlTree.Scalar scalar && (key is "not" or "within" || TermSwitches.Names.Contains(key) || IsFlag(key))
            ? scalar.Value.Trim()
            : Flow(value);

    private static bool IsFlag(string key) => TermFields.All.Any(field => field.Key == key && field.Shape == TermFieldShape.Flag);

    private static string Blanks(int count) => new(' ', count);

    private IEnumerable<string> ValueLines(YamlTree.Mapping entry, int indent) =>
        InOrder(entry).SelectMany(pair => KeyLines(pair.Key.Value, pair.Value, indent));

    /// <summary>An item of a list: a dash, and its keys one below the other after it.</summary>
    private IEnumerable<string> ItemLines(YamlTree item, int indent)
    {
        const string Dash = "- ";
        return item is YamlTree.Mapping mapping
            ? ValueLines(mapping, indent + Dash.Length)
                .Select((line, i) => i == 0 ? Blanks(indent) + Dash + line[(indent + Dash.Length)..] : line)
            : [Blanks(indent) + Dash + YamlScalar.Value(((YamlTree.Scalar)item).Value.Trim())];
    }

    private IReadOnlyList<string> ScalarLines(string start, YamlTree.Scalar scalar, int indent)
    {
        var lines = scalar.Value.Trim().Split('\n');
        return
            lines.Length > 1
            && lines.All(line =>
                !line.EndsWith(' ') && !line.Any(char.IsControl) && !line.AsSpan().ContainsAny('\u2028', '\u2029', '\uFEFF')
            )
            ? [$"{start} |-", .. lines.Select(line => line.Length == 0 ? line : Blanks(indent + step) + line)]
            : [$"{start} {YamlScalar.Value(scalar.Value.Trim())}"];
    }
}
