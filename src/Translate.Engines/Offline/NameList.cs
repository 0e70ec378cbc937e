using System.Collections.Frozen;
using System.Reflection;

namespace Translate.Engines.Offline;

/// <summary>Given names and surnames. Immutable after loading, and then thread-safe.</summary>
internal sealed class NameList
{
    private readonly FrozenDictionary<string, Name> _names;

    private NameList(Dictionary<string, Name> names) => _names = names.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A list without names.</summary>
    public static NameList Empty { get; } = new([]);

    /// <summary>Loads the built-in names.</summary>
    public static NameList Load()
    {
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var cells in ReadCells("surnames"))
        {
            names[cells[0]] = new Name(WordFeatures.Human, IsGiven: false, cells.Contains("word"));
        }

        foreach (var cells in ReadCells("given-names"))
        {
            var gender = cells.ElementAtOrDefault(1) switch
            {
                "m" => WordFeatures.Male,
                "f" => WordFeatures.Female,
                _ => WordFeatures.None,
            };
            names[cells[0]] = new Name(WordFeatures.Human | gender, IsGiven: true, cells.Contains("word"));
        }

        return new NameList(names);
    }

    /// <summary>Returns a name; null if the word is not one. Names in capitals are found too.</summary>
    public Name? Find(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
        {
            return null;
        }

        if (!char.IsUpper(word[^1]))
        {
            return _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var name) ? name : null;
        }

        return _names.GetValueOrDefault(word[0] + word[1..].ToString().ToLowerInvariant());
    }

    private static IEnumerable<string[]> ReadCells(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Lexicon/{file}.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>What is known of a name.</summary>
    /// <param name="Features">Human, and male or female if only one of them.</param>
    /// <param name="IsGiven">Whether it is a given name, not a surname.</param>
    /// <param name="IsWord">Whether it is a common word too, such as Bagus.</param>
    internal sealed record Name(WordFeatures Features, bool IsGiven, bool IsWord);
}
