using Translate.Core.Problems;

namespace Translate.Core.Glossaries.Reading;

/// <summary>Turns one glossary file into entries, and reports every fault with its place rather than stopping at the first.</summary>
internal sealed class GlossaryParser
{
    internal static readonly string[] FileKeys = ["domain", "terms"];
    internal static readonly string[] ConditionKeys = ["before", "after", "sentence", "document", "domain", "within", "not"];
    internal static readonly string[] ExampleKeys = ["id", "en"];

    private readonly List<Problem> _problems;
    private readonly bool _asWritten;
    private readonly YamlValues _values;
    private string _domain;

    private GlossaryParser(string file, List<Problem> problems, bool asWritten)
    {
        _problems = problems;
        _asWritten = asWritten;
        _values = new YamlValues(problems, asWritten);
        _domain = Path.GetFileNameWithoutExtension(file);
    }

    /// <summary>The entries without fault; faults are added to <paramref name="problems"/>.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="problems">Takes the faults.</param>
    /// <param name="asWritten">Keeps spaces around values and a term that occurs twice, for the linter to judge.</param>
    public static IReadOnlyList<TermEntry> Parse(string text, string file, List<Problem> problems, bool asWritten = false)
    {
        try
        {
            return YamlTree.Parse(text, file) is { } tree ? new GlossaryParser(file, problems, asWritten).ParseFile(tree) : [];
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
            return [];
        }
    }

    /// <summary>The condition of a text such as <c>{after: [negara], not: true}</c>; faults are added to <paramref name="problems"/>.</summary>
    /// <param name="text">The value of <c>when</c>; not blank.</param>
    /// <param name="file">Named in faults, whose places are counted in the text.</param>
    /// <param name="problems">Takes the faults.</param>
    public static TermCondition ParseCondition(string text, string file, List<Problem> problems)
    {
        try
        {
            return YamlTree.Parse(text, file) is { } tree
                ? new GlossaryParser(file, problems, asWritten: false).ParseCondition(tree)
                : TermCondition.Always;
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
            return TermCondition.Always;
        }
    }

    private List<TermEntry> ParseFile(YamlTree tree)
    {
        var keys = _values.Keys(tree, FileKeys, "a glossary file");
        if (keys.TryGetValue("domain", out var domain))
        {
            _domain = _values.Text(domain, "domain");
        }

        if (!keys.TryGetValue("terms", out var terms) || terms is YamlTree.Scalar { Value: "" })
        {
            return [];
        }

        if (terms is not YamlTree.Mapping { Pairs: var pairs })
        {
            _values.Report(terms, "'terms' is not a mapping", "Write one 'source: target' a line below it");
            return [];
        }

        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var entries = new List<TermEntry>();
        foreach (var (key, value) in pairs)
        {
            if (!seen.TryAdd(key.Value, key.Location) && !_asWritten)
            {
                _values.Report(key, $"'{key.Value}' is already defined at line {seen[key.Value].Line}", "Keep one of the two");
            }
            else
            {
                // Several entries for one source are a list; the reader checks that their conditions exclude each other.
                entries.AddRange(
                    (value is YamlTree.Sequence { Items: var items } ? items : [value])
                        .Select(item => ParseEntry(key, item))
                        .OfType<TermEntry>()
                );
            }
        }

        return entries;
    }

    /// <summary>Parses the entry; null if a problem was reported.</summary>
    private TermEntry? ParseEntry(YamlTree.Scalar key, YamlTree value)
    {
        var faults = _problems.Count;
        _values.CheckWords(key, "the term");
        var entry = value is YamlTree.Scalar target
            ? new TermEntry
            {
                Source = key.Value,
                Target = _values.Words(target, "target"),
                Domain = _domain,
                Location = key.Location,
            }
            : ParseLongForm(key, _values.Keys(value, TermFields.Keys, "an entry"));
        return _problems.Count == faults ? entry : null;
    }

    private TermEntry ParseLongForm(YamlTree.Scalar key, Dictionary<string, YamlTree> keys)
    {
        var entry = new TermEntry
        {
            Source = key.Value,
            Target = string.Empty,
            Domain = _domain,
            Location = key.Location,
        };
        entry = keys.Aggregate(entry, (known, pair) => SetField(known, TermFields.Get(pair.Key), pair.Value));
        var hasTarget = keys.TryGetValue("target", out var target);
        if (!hasTarget && entry.Match.Only)
        {
            return entry with { Target = key.Value };
        }

        if (!hasTarget && !entry.Keep)
        {
            _values.Report(key, $"'{key.Value}' has no target", "Add 'target: …', or 'keep: true' for a term that stays as it is");
        }
        else if (hasTarget && entry.Keep)
        {
            _values.Report(target!, $"'{key.Value}' has both a target and 'keep: true'", "Keep one of the two");
        }

        return entry;
    }

    private TermEntry SetField(TermEntry entry, TermField field, YamlTree value)
    {
        switch (field.Shape)
        {
            case TermFieldShape.Condition:
                return entry with { When = ParseCondition(value) };
            case TermFieldShape.Examples:
                return entry with { Examples = Examples(value) };
            case TermFieldShape.WordsList or TermFieldShape.Sentences:
                return field.Set(entry, [.. _values.Items(value, field.Key).Select(item => _values.Words(item, field.Key))]);
            case TermFieldShape.Words:
                return field.Set(entry, [_values.Words(value, field.Key)]);
            case TermFieldShape.Switches:
                return field.Set(entry, Switches(value));
            case TermFieldShape.Text:
                return field.Set(entry, [_values.Text(value, field.Key)]);
            case TermFieldShape.Flag:
                return field.Set(entry, [_values.Flag(value, field.Key) ? "true" : "false"]);
            default:
                return Choice(value, field) is { } choice ? field.Set(entry, [choice]) : entry;
        }
    }

    /// <summary>Returns the switches under <c>match</c>: <c>only</c>, or a mapping.</summary>
    private List<string> Switches(YamlTree tree)
    {
        if (tree is YamlTree.Scalar { Value: TermSwitches.Only })
        {
            return [TermSwitches.Format(TermSwitches.Only, "true")];
        }

        var switches = new List<string>();
        foreach (var (name, value) in _values.Keys(tree, TermSwitches.Names, "'match'"))
        {
            if (value is YamlTree.Scalar { Value: var text } && TermSwitches.GetValues(name).Contains(text))
            {
                switches.Add(TermSwitches.Format(name, text));
            }
            else
            {
                _values.Report(
                    value,
                    $"'{name}' is not one of {string.Join(", ", TermSwitches.GetValues(name))}",
                    "Write one of these, or remove the key"
                );
            }
        }

        return switches;
    }

    /// <summary>Returns the chosen name; null after a fault was reported.</summary>
    private string? Choice(YamlTree tree, TermField field)
    {
        if (tree is YamlTree.Scalar { Value: var name } && field.Choices.Contains(name))
        {
            return name;
        }

        _values.Report(tree, $"'{field.Key}' is not one of {string.Join(", ", field.Choices)}", "Write one of these, or remove the key");
        return null;
    }

    private List<TermExample> Examples(YamlTree tree)
    {
        var examples = new List<TermExample>();
        foreach (var item in _values.Items(tree, "examples"))
        {
            var keys = _values.Keys(item, ExampleKeys, "an example");
            if (keys.TryGetValue("id", out var indonesian) && keys.TryGetValue("en", out var english))
            {
                examples.Add(new TermExample(_values.Text(indonesian, "id"), _values.Text(english, "en"), item.Location));
            }
            else if (item is YamlTree.Mapping)
            {
                _values.Report(item, "an example has both an 'id' and an 'en' sentence", "Add the one that is missing");
            }
        }

        return examples;
    }

    private TermCondition ParseCondition(YamlTree tree)
    {
        var keys = _values.Keys(tree, ConditionKeys, "'when'");
        var condition = new TermCondition
        {
            Before = _values.Texts(keys, "before"),
            After = _values.Texts(keys, "after"),
            Sentence = _values.Texts(keys, "sentence"),
            Document = _values.Texts(keys, "document"),
            Domain = _values.Texts(keys, "domain"),
            Within = keys.TryGetValue("within", out var within) ? _values.Count(within, "within") : TermCondition.DefaultWithin,
            Not = keys.TryGetValue("not", out var not) && _values.Flag(not, "not"),
        };
        if (tree is YamlTree.Mapping && condition.IsAlways)
        {
            _values.Report(tree, "'when' demands nothing", "Name words under before, after, sentence or document, or a domain");
        }

        return condition;
    }
}
