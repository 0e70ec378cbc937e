using System.Collections.Frozen;

namespace Translate.Emulation.Translation;

/// <summary>Translations that were recorded somewhere else.</summary>
internal sealed class RecordedPairs
{
    private readonly FrozenDictionary<string, string> _targets;

    private RecordedPairs(Dictionary<string, string> targets) => _targets = targets.ToFrozenDictionary(StringComparer.Ordinal);

    public static RecordedPairs None { get; } = new([]);

    /// <summary>Reads a file of sources and targets, a pair a line with a tab between; of a repeated source the last counts.</summary>
    /// <exception cref="FormatException">A line has no tab, or more than one.</exception>
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
            targets[pair[0]] = pair.Length == 2 ? pair[1] : throw new FormatException($"{path}:{number}: a recorded pair is a source and a target with one tab between them. Write it so.");
        }

        return new RecordedPairs(targets);
    }

    public bool TryFind(string source, out string target) => _targets.TryGetValue(source, out target!);
}
