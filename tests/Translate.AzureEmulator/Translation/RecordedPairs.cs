using System.Collections.Frozen;

namespace Translate.Emulation.Translation;

/// <summary>Translations recorded elsewhere.</summary>
internal sealed class RecordedPairs
{
    private readonly FrozenDictionary<string, string> _targets;

    private RecordedPairs(Dictionary<string, string> targets) => _targets = targets.ToFrozenDictionary(StringComparer.Ordinal);

    public static RecordedPairs None { get; } = new([]);

    /// <summary>Reads a file with source, tab and target on each line. The last pair of a repeated source wins.</summary>
    /// <exception cref="FormatException">A line does not have exactly one tab.</exception>
    public static RecordedPairs Read(string path)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var pair = line.Split('\t');
            targets[pair[0]] =
                pair.Length == 2
                    ? pair[1]
                    : throw new FormatException($"{path}:{number}: not a recorded pair. Write a source, one tab and a target.");
        }

        return new RecordedPairs(targets);
    }

    public bool TryFind(string source, out string target) => _targets.TryGetValue(source, out target!);
}
