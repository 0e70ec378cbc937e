using System.Collections.Frozen;
using System.Reflection;

namespace Translate.Core.Text;

/// <summary>Reads data files of words under <c>[section]</c> headings. White space separates words. <c>#</c> starts a comment.</summary>
internal static class SectionedWordList
{
    /// <summary>Reads an embedded resource.</summary>
    /// <exception cref="FileNotFoundException">The assembly has no such resource.</exception>
    public static IReadOnlyDictionary<string, FrozenSet<string>> Read(Assembly assembly, string resource)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException("The assembly has no such file.", resource);
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads an embedded resource in which a line is one entry. Only a line that starts with <c>#</c> is a comment.</summary>
    /// <exception cref="FileNotFoundException">The assembly has no such resource.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadLines(Assembly assembly, string resource)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException("The assembly has no such file.", resource);
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                sections[line.Trim('[', ']')] = current = [];
            }
            else
            {
                current.Add(line);
            }
        }

        return sections;
    }

    /// <summary>Returns the words by section. Word lookups ignore case, section lookups do not.</summary>
    public static IReadOnlyDictionary<string, FrozenSet<string>> Parse(string text)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith('['))
            {
                sections[line.Trim('[', ']')] = current = [];
            }
            else
            {
                current.AddRange(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections.ToDictionary(section => section.Key, section => section.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
