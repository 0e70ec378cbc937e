using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;

namespace Translate.Core.Tests.Glossaries.Adversarial;

/// <summary>A file of hard cases: a small glossary or the shipped one, and items that use it. README.md of the folder describes the format.</summary>
internal sealed record AdversarialFile(string Name, Glossary Glossary, IReadOnlyList<YamlTree.Mapping> Items)
{
    /// <summary>The names of the files in a folder beside this one.</summary>
    public static IReadOnlyList<string> GetNames(string folder) =>
        [.. Directory.EnumerateFiles(GetFolder(folder), "*.yaml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Reads a file; <paramref name="items"/> is the key of the list.</summary>
    public static AdversarialFile Read(string folder, string name, string items)
    {
        var text = File.ReadAllText(Path.Combine(GetFolder(folder), name));
        var tree = (YamlTree.Mapping)YamlTree.Parse(text, name)!;
        var list = (YamlTree.Sequence)tree.Pairs.First(pair => pair.Key.Value == items).Value;

        // The glossary's lines are read as a file of their own.
        var lines = text.Split('\n')
            .SkipWhile(line => !line.StartsWith("glossary:", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.Length == 0 || !char.IsLetter(line[0]));
        var terms = string.Join('\n', lines);
        var glossary = terms.Length > 0 ? GlossaryReader.Parse([(name, "terms:\n" + terms)]) : ShippedGlossary.Glossary;
        return new AdversarialFile(name, glossary, [.. list.Items.Cast<YamlTree.Mapping>()]);
    }

    /// <summary>The texts of a key, which holds one or a list; empty if it is absent.</summary>
    public static IReadOnlyList<string> GetTexts(YamlTree.Mapping item, string key) =>
        item.Pairs.Where(pair => pair.Key.Value == key).Select(pair => pair.Value).FirstOrDefault() switch
        {
            YamlTree.Scalar scalar => [scalar.Value],
            YamlTree.Sequence list => [.. list.Items.Cast<YamlTree.Scalar>().Select(one => one.Value)],
            _ => [],
        };

    private static string GetFolder(string folder) => Path.Combine(AppContext.BaseDirectory, "Glossaries", "Adversarial", folder);
}
