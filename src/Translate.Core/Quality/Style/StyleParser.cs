using System.Buffers;
using System.Collections.Frozen;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Core.Quality.Style;

/// <summary>Reads the text of a style file, and reports every error with its line.</summary>
internal sealed class StyleParser
{
    private const int MaxRules = 500;
    private const string American = "us";
    private const string British = "uk";

    private static readonly string[] TopKeys = ["maps", "rules", "spelling", "acronyms"];
    private static readonly string[] RuleKeys = ["message", "find", "unless", "needs", "examples", "not"];
    private static readonly string[] PatternKeys = ["pattern", "replace"];
    private static readonly string[] ExampleKeys = ["wrong", "right"];
    private static readonly string[] SpellingKeys = ["variant", "words", "to-us", "examples", "not"];
    private static readonly string[] AcronymKeys = ["known", "bodies"];

    private readonly YamlValues _values;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _maps = new(StringComparer.Ordinal);

    private StyleParser(List<Problem> problems) => _values = new YamlValues(problems, asWritten: true);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">How problems name the file.</param>
    /// <param name="problems">Receives the errors.</param>
    /// <returns>The rules that have no error.</returns>
    public static StyleGuide Parse(string text, string file, List<Problem> problems)
    {
        try
        {
            return YamlTree.Parse(text, file) is { } tree ? new StyleParser(problems).ReadFile(tree, text) : StyleGuide.Empty;
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
            return StyleGuide.Empty;
        }
    }

    private StyleGuide ReadFile(YamlTree tree, string text)
    {
        var keys = _values.Keys(tree, TopKeys, "a style file");
        foreach (var (name, map) in keys.TryGetValue("maps", out var maps) ? ReadPairs(maps, "maps") : [])
        {
            _maps[name.Value] = ReadTexts(map, name.Value);
        }

        var rules = new List<StyleRule>();
        foreach (var (name, rule) in keys.TryGetValue("rules", out var named) ? ReadPairs(named, "rules") : [])
        {
            if (rules.Count == MaxRules)
            {
                _values.Report(name, $"there are more than {MaxRules} rules", "Remove rules");
                break;
            }

            if (ReadRule(name, rule) is { } read)
            {
                rules.Add(read);
            }
        }

        if (keys.TryGetValue("spelling", out var spelling))
        {
            rules.Add(ReadSpelling(spelling));
        }

        return new StyleGuide(rules, keys.TryGetValue("acronyms", out var acronyms) ? ReadAcronyms(acronyms) : AcronymRules.None, text);
    }

    private PatternRule? ReadRule(YamlTree.Scalar name, YamlTree tree)
    {
        var keys = _values.Keys(tree, RuleKeys, $"the rule '{name.Value}'");
        if (!keys.TryGetValue("message", out var message) || !keys.TryGetValue("find", out var find))
        {
            _values.Report(
                name,
                $"the rule '{name.Value}' needs 'message' and 'find'",
                "Write what the rule wants, and the patterns that it finds"
            );
            return null;
        }

        var patterns = _values.Items(find, "find").Select(ReadPattern).OfType<StylePattern>().ToList();
        var unless = keys.TryGetValue("unless", out var right)
            ? _values.Items(right, "unless").Select(ReadRegex).OfType<StyleRegex>().ToList()
            : [];
        var needs = keys.TryGetValue("needs", out var texts)
            ? _values.Items(texts, "needs").Select(item => _values.Text(item, "needs")).ToArray()
            : [];
        return AddExamples(
            new PatternRule(name.Value, _values.Text(message, "message"), patterns, unless, name.Location)
            {
                Needs = needs.Length > 0 ? SearchValues.Create(needs, StringComparison.Ordinal) : null,
            },
            keys
        );
    }

    private StylePattern? ReadPattern(YamlTree tree)
    {
        if (tree is YamlTree.Scalar)
        {
            return ReadRegex(tree) is { } regex ? new StylePattern(regex, null) : null;
        }

        var keys = _values.Keys(tree, PatternKeys, "a pattern");
        if (!keys.TryGetValue("pattern", out var pattern) || ReadRegex(pattern) is not { } find)
        {
            return null;
        }

        if (!keys.TryGetValue("replace", out var replace))
        {
            return new StylePattern(find, null);
        }

        // A replacement may be empty: it removes what was found.
        var template = StyleTemplate.Parse((replace as YamlTree.Scalar)?.Value ?? string.Empty, find, _maps, out var fault);
        if (fault is not null || replace is not YamlTree.Scalar)
        {
            _values.Report(replace, fault ?? "'replace' holds no text", "Write text and groups of the pattern, such as '{1} {2:upper}'");
        }

        return new StylePattern(find, template);
    }

    private StyleRegex? ReadRegex(YamlTree tree)
    {
        try
        {
            return _values.Text(tree, "pattern") is { Length: > 0 } text ? StyleRegex.Create(text) : null;
        }
        catch (ArgumentException e)
        {
            _values.Report(
                tree,
                $"the pattern cannot be used: {e.Message}",
                "Write a .NET regular expression without look-around and back-references"
            );
            return null;
        }
    }

    private SpellingRule ReadSpelling(YamlTree tree)
    {
        var keys = _values.Keys(tree, SpellingKeys, "'spelling'");
        var variant = keys.TryGetValue("variant", out var named) ? _values.Text(named, "variant") : American;
        if (variant is not (American or British))
        {
            _values.Report(named!, $"'{variant}' is not a spelling", $"Choose {American} or {British}");
        }

        var isAmerican = variant != British;
        var both = keys.TryGetValue("words", out var words) ? ReadTexts(words, "words") : new Dictionary<string, string>();
        var oneWay = keys.TryGetValue("to-us", out var only) && isAmerican ? ReadTexts(only, "to-us") : new Dictionary<string, string>();
        var forms = both.Concat(oneWay)
            .SelectMany(pair => isAmerican ? SpellingRule.Inflect(pair.Value, pair.Key) : SpellingRule.Inflect(pair.Key, pair.Value));
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, to) in forms)
        {
            map.TryAdd(from, to);
        }

        return AddExamples(
            new SpellingRule(
                "spelling",
                isAmerican ? "Use American spelling" : "Use British spelling",
                map.ToFrozenDictionary(StringComparer.Ordinal),
                tree.Location
            ),
            keys
        );
    }

    private AcronymRules ReadAcronyms(YamlTree tree)
    {
        var keys = _values.Keys(tree, AcronymKeys, "'acronyms'");
        return new AcronymRules(
            _values.Texts(keys, "known").ToFrozenSet(StringComparer.Ordinal),
            (
                keys.TryGetValue("bodies", out var bodies) ? ReadTexts(bodies, "bodies") : new Dictionary<string, string>()
            ).ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    private T AddExamples<T>(T rule, Dictionary<string, YamlTree> keys)
        where T : StyleRule =>
        rule with
        {
            Examples = keys.TryGetValue("examples", out var examples)
                ? [.. _values.Items(examples, "examples").Select(ReadExample).OfType<StyleExample>()]
                : [],
            Counterexamples = keys.TryGetValue("not", out var not)
                ? [.. _values.Items(not, "not").Select(item => (_values.Text(item, "not"), item.Location))]
                : [],
        };

    private StyleExample? ReadExample(YamlTree tree)
    {
        if (tree is YamlTree.Scalar)
        {
            return new StyleExample(_values.Text(tree, "examples"), null, tree.Location);
        }

        var keys = _values.Keys(tree, ExampleKeys, "an example");
        if (keys.TryGetValue("wrong", out var wrong))
        {
            return new StyleExample(
                _values.Text(wrong, "wrong"),
                keys.TryGetValue("right", out var right) ? _values.Text(right, "right") : null,
                tree.Location
            );
        }

        _values.Report(tree, "an example needs 'wrong'", "Write {wrong: …, right: …}");
        return null;
    }

    private Dictionary<string, string> ReadTexts(YamlTree tree, string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in ReadPairs(tree, name))
        {
            texts[key.Value] = _values.Text(value, key.Value);
        }

        return texts;
    }

    private List<(YamlTree.Scalar Key, YamlTree Value)> ReadPairs(YamlTree tree, string name)
    {
        if (tree is not YamlTree.Mapping { Pairs: var pairs })
        {
            _values.Report(tree, $"'{name}' is not a mapping", "Write 'key: value' lines");
            return [];
        }

        var seen = new Dictionary<string, YamlTree.Scalar>(StringComparer.Ordinal);
        foreach (var (key, _) in pairs)
        {
            if (!seen.TryAdd(key.Value, key))
            {
                _values.Report(key, $"'{key.Value}' is already defined at line {seen[key.Value].Location.Line}", "Keep one of the two");
            }
        }

        return [.. pairs.Select(pair => (pair.Key, pair.Value))];
    }
}
