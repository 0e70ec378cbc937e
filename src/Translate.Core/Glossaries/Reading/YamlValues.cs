using System.Globalization;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Reading;

/// <summary>Reads the values of a glossary file, and reports every one that is not of the required kind.</summary>
/// <param name="problems">Takes the faults.</param>
/// <param name="asWritten">Keeps spaces around values.</param>
internal sealed class YamlValues(List<Problem> problems, bool asWritten)
{
    /// <summary>Returns the values of a mapping by their keys, the known ones once.</summary>
    public Dictionary<string, YamlTree> Keys(YamlTree tree, IReadOnlyList<string> known, string what)
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
                Report(
                    key,
                    $"{what} has no key '{key.Value}'",
                    Spelling.FindClosest(key.Value, known) is { } near
                        ? $"Did you mean '{near}'?"
                        : $"Known keys are {string.Join(", ", known)}"
                );
            }
            else if (!keys.TryAdd(key.Value, value))
            {
                Report(key, $"the key '{key.Value}' is already defined at line {keys[key.Value].Location.Line}", "Keep one of the two");
            }
        }

        return keys;
    }

    /// <summary>Returns the words of a list under a key; empty if the key is absent.</summary>
    public List<string> Texts(Dictionary<string, YamlTree> keys, string name) =>
        keys.TryGetValue(name, out var tree) ? [.. Items(tree, name).Select(item => Words(item, name))] : [];

    /// <summary>Returns the items of a list, or a single text as one item.</summary>
    public IReadOnlyList<YamlTree> Items(YamlTree tree, string name)
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

    /// <summary>Returns a text that is not blank; empty after a fault.</summary>
    public string Text(YamlTree tree, string name)
    {
        if (tree is YamlTree.Scalar { Value: var value } && !string.IsNullOrWhiteSpace(value))
        {
            return asWritten ? value : value.Trim();
        }

        Report(tree, $"'{name}' holds no text", "Write text after it, or remove the key");
        return string.Empty;
    }

    /// <summary>Returns a text with at least one word; empty or without words after a fault.</summary>
    public string Words(YamlTree tree, string name)
    {
        var text = Text(tree, name);
        if (text.Length > 0)
        {
            CheckWords((YamlTree.Scalar)tree, $"'{name}'");
        }

        return text;
    }

    /// <summary>Reports a text without a word.</summary>
    public void CheckWords(YamlTree.Scalar scalar, string what)
    {
        // A currency sign says as much as a word: '$' is how English writes dolar AS before a number.
        if (!TermEntry.ContainsWord(scalar.Value))
        {
            Report(scalar, $"{what} holds no word", "Write at least one letter or digit");
        }
    }

    /// <summary>Returns a truth value; false after a fault.</summary>
    public bool Flag(YamlTree tree, string name)
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

    /// <summary>Returns a whole number from 1; 1 after a fault.</summary>
    public int Count(YamlTree tree, string name)
    {
        if (
            tree is YamlTree.Scalar { Value: var value }
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
        )
        {
            return count;
        }

        Report(tree, $"'{name}' is not a whole number from 1", "Write a number of words");
        return 1;
    }

    /// <summary>Reports a fault at a value.</summary>
    public void Report(YamlTree tree, string message, string advice) =>
        problems.Add(
            new Problem(ProblemKind.BadConfiguration, message, advice)
            {
                File = tree.Location.File,
                Line = tree.Location.Line,
                Column = tree.Location.Column,
            }
        );
}
