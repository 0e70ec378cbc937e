using System.Globalization;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Reading;

/// <summary>Turns one glossary file into entries, and reports every fault with its place rather than stopping at the first.</summary>
internal sealed class GlossaryParser
{
    internal static readonly string[] FileKeys = ["domain", "terms"];
    internal static readonly string[] ConditionKeys = ["before", "after", "sentence", "document", "domain", "within", "not"];
    internal static readonly string[] ExampleKeys = ["id", "en"];

    private readonly List<Problem> _problems;
    private readonly bool _asWritten;
    private string _domain;

    private GlossaryParser(string file, List<Problem> problems, bool asWritten)
    {
        _problems = problems;
        _asWritten = asWritten;
        _domain = Path.GetFileNameWithoutExtension(file);
    }

    /// <summary>The entries without fault; faults are added to <paramref name="problems"/>.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="problems">Takes the faults.</param>
    /// <param name="asWritten">Keeps blanks around values and a term that occurs twice, for the linter to judge.</param>
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
            return YamlTree.Parse(text, file) is { } tree ? new GlossaryParser(file, problems, asWritten: false).ParseCondition(tree) : TermCondition.Always;
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
            return TermCondition.Always;
        }
    }

    private List<TermEntry> ParseFile(YamlTree tree)
    {
        var keys = Keys(tree, FileKeys, "a glossary file");
        if (keys.TryGetValue("domain", out var domain))
        {
            _domain = Text(domain, "domain");
        }

        if (!keys.TryGetValue("terms", out var terms) || terms is YamlTree.Scalar { Value: "" })
        {
            return [];
        }

        if (terms is not YamlTree.Mapping { Pairs: var pairs })
        {
            Report(terms, "'terms' is not a mapping", "Write one 'source: target' a line below it");
            return [];
        }

        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var entries = new List<TermEntry>();
        foreach (var (key, value) in pairs)
        {
            if (!seen.TryAdd(key.Value, key.Location) && !_asWritten)
            {
                Report(key, $"'{key.Value}' is already defined at line {seen[key.Value].Line}", "Keep one of the two");
            }
            else
            {
                // Several entries for one source are a list; the reader checks that their conditions exclude each other.
                entries.AddRange((value is YamlTree.Sequence { Items: var items } ? items : [value]).Select(item => ParseEntry(key, item)).OfType<TermEntry>());
            }
        }

        return entries;
    }

    /// <summary>Parses the entry; null if a problem was reported.</summary>
    private TermEntry? ParseEntry(YamlTree.Scalar key, YamlTree value)
    {
        var faults = _problems.Count;
        CheckWords(key, "the term");
        var entry = value is YamlTree.Scalar target
            ? new TermEntry { Source = key.Value, Target = Words(target, "target"), Domain = _domain, Location = key.Location }
            : ParseLongForm(key, Keys(value, TermFields.Keys, "an entry"));
        return _problems.Count == faults ? entry : null;
    }

    private TermEntry ParseLongForm(YamlTree.Scalar key, Dictionary<string, YamlTree> keys)
    {
        var entry = new TermEntry { Source = key.Value, Target = string.Empty, Domain = _domain, Location = key.Location };
        entry = keys.Aggregate(entry, (known, pair) => SetField(known, TermFields.Get(pair.Key), pair.Value));
        var hasTarget = keys.TryGetValue("target", out var target);
        if (!hasTarget && !entry.Keep)
        {
            Report(key, $"'{key.Value}' has no target", "Add 'target: …', or 'keep: true' for a term that stays as it is");
        }
        else if (hasTarget && entry.Keep)
        {
            Report(target!, $"'{key.Value}' has both a target and 'keep: true'", "Keep one of the two");
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
                return field.Set(entry, [.. Items(value, field.Key).Select(item => Words(item, field.Key))]);
            case TermFieldShape.Words:
                return field.Set(entry, [Words(value, field.Key)]);
            case TermFieldShape.Text:
                return field.Set(entry, [Text(value, field.Key)]);
            case TermFieldShape.Flag:
                return field.Set(entry, [Flag(value, field.Key) ? "true" : "false"]);
            default:
                return Choice(value, field) is { } choice ? field.Set(entry, [choice]) : entry;
        }
    }

    /// <summary>Returns the chosen name; null after a fault was reported.</summary>
    private string? Choice(YamlTree tree, TermField field)
    {
        if (tree is YamlTree.Scalar { Value: var name } && field.Choices.Contains(name))
        {
            return name;
        }

        Report(tree, $"'{field.Key}' is not one of {string.Join(", ", field.Choices)}", "Write one of these, or remove the key");
        return null;
    }

    private Dictionary<string, YamlTree> Keys(YamlTree tree, IReadOnlyList<string> known, string what)
    {
        var keys = new Dictionary<string, YamlTree>(StringComparer.Ordinal);
        if (tree is not YamlTree.Mapping { Pairs: var pairs })
        {
            Report(tree, $"{what} is a mapping of {string.Join(", ", known)}", "Write 'key: value' lines");
            return keys;
        }

        foreach (var (key, value) in pairs)
        {
            if (!known.Contains(key.Value))
            {
                Report(key, $"{what} has no key '{key.Value}'", Spelling.FindClosest(key.Value, known) is { } near ? $"Did you mean '{near}'?" : $"Known keys are {string.Join(", ", known)}");
            }
            else if (!keys.TryAdd(key.Value, value))
            {
                Report(key, $"the key '{key.Value}' is already defined at line {keys[key.Value].Location.Line}", "Keep one of the two");
            }
        }

        return keys;
    }

    private List<TermExample> Examples(YamlTree tree)
    {
        var examples = new List<TermExample>();
        foreach (var item in Items(tree, "examples"))
        {
            var keys = Keys(item, ExampleKeys, "an example");
            if (keys.TryGetValue("id", out var indonesian) && keys.TryGetValue("en", out var english))
            {
                examples.Add(new TermExample(Text(indonesian, "id"), Text(english, "en"), item.Location));
            }
            else if (item is YamlTree.Mapping)
            {
                Report(item, "an example has both an 'id' and an 'en' sentence", "Add the one that is missing");
            }
        }

        return examples;
    }

    private List<string> Texts(Dictionary<string, YamlTree> keys, string name) =>
        keys.TryGetValue(name, out var tree) ? [.. Items(tree, name).Select(item => Words(item, name))] : [];

    private IReadOnlyList<YamlTree> Items(YamlTree tree, string name)
    {
        switch (tree)
        {
            case YamlTree.Sequence { Items: var items }:
                return items;
            case YamlTree.Scalar { Value.Length: > 0 }:
                return [tree];
            default:
                Report(tree, $"'{name}' is not a list", "Write [one, two], or one '- item' a line");
                return [];
        }
    }

    private string Text(YamlTree tree, string name)
    {
        if (tree is YamlTree.Scalar { Value: var value } && !string.IsNullOrWhiteSpace(value))
        {
            return _asWritten ? value : value.Trim();
        }

        Report(tree, $"'{name}' holds no text", "Write text after it, or remove the key");
        return string.Empty;
    }

    private string Words(YamlTree tree, string name)
    {
        var text = Text(tree, name);
        if (text.Length > 0)
        {
            CheckWords((YamlTree.Scalar)tree, $"'{name}'");
        }

        return text;
    }

    private void CheckWords(YamlTree.Scalar scalar, string what)
    {
        // A currency sign says as much as a word: '$' is how English writes dolar AS before a number.
        if (!TermEntry.HoldsWord(scalar.Value))
        {
            Report(scalar, $"{what} holds no word", "Write at least one letter or digit");
        }
    }

    private bool Flag(YamlTree tree, string name)
    {
        switch (tree)
        {
            case YamlTree.Scalar { Value: "true" }:
                return true;
            case YamlTree.Scalar { Value: "false" }:
                return false;
            default:
                Report(tree, $"'{name}' is neither true nor false", "Write true or false");
                return false;
        }
    }

    private TermCondition ParseCondition(YamlTree tree)
    {
        var keys = Keys(tree, ConditionKeys, "'when'");
        var condition = new TermCondition
        {
            Before = Texts(keys, "before"),
            After = Texts(keys, "after"),
            Sentence = Texts(keys, "sentence"),
            Document = Texts(keys, "document"),
            Domain = Texts(keys, "domain"),
            Within = keys.TryGetValue("within", out var within) ? Count(within, "within") : TermCondition.DefaultWithin,
            Not = keys.TryGetValue("not", out var not) && Flag(not, "not"),
        };
        if (tree is YamlTree.Mapping && condition.IsAlways)
        {
            Report(tree, "'when' demands nothing", "Name words under before, after, sentence or document, or a domain");
        }

        return condition;
    }

    private int Count(YamlTree tree, string name)
    {
        if (tree is YamlTree.Scalar { Value: var value } && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        Report(tree, $"'{name}' is not a whole number from 1", "Write a number of words");
        return 1;
    }

    private void Report(YamlTree tree, string message, string advice) =>
        _problems.Add(new Problem(ProblemKind.BadConfiguration, message, advice) { File = tree.Location.File, Line = tree.Location.Line, Column = tree.Location.Column });
}
