using Translate.Core.Problems;

namespace Translate.Engines.Offline;

/// <content>Reads what words mean beside certain other words.</content>
internal sealed partial class Lexicon
{
    /// <summary>What words mean beside certain other words.</summary>
    internal const string SensesFile = "Lexicon/senses.tsv";

    private static readonly Dictionary<string, SensePlace> Places = Enum.GetValues<SensePlace>()
        .ToDictionary(place => place.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Adds senses to words of the lexicon. Columns: form, place, other words, class, English, irregular forms, features.</summary>
    private void AddSenses(TextReader reader, string file)
    {
        var problems = new List<Problem>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (ReadSense(line.Split('\t')) is not { } sense)
            {
                problems.Add(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        "not a line of senses",
                        $"Write a form of the lexicon, place ({string.Join(", ", Places.Keys)}), other words, class, English, irregular forms and features, with tabs between"
                    )
                    {
                        File = file,
                        Line = number,
                    }
                );
                continue;
            }

            var form = sense.Entry.Form;
            _entries[form] = _entries[form] with
            {
                Senses = [.. _entries[form].Senses, sense with { Entry = sense.Entry with { File = file, Line = number } }],
            };
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private ContextSense? ReadSense(string[] cells)
    {
        var words =
            cells.Length < 3
                ? []
                : cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' ')).ToArray();
        return
            cells.Length is >= 5 and <= 7
            && _entries.ContainsKey(cells[0])
            && Places.TryGetValue(cells[1], out var place)
            && Classes.TryGetValue(cells[3], out var wordClass)
            && ReadFeatures(cells[2..]) is { } features
            && words.Length > 0
            && words.All(word => word[0] != '@' || ContextSense.Kinds.ContainsKey(word))
            ? new ContextSense(
                place,
                words,
                new LexiconEntry(cells[0], wordClass, cells[4] is "-" ? string.Empty : cells[4], cells.Length > 5 ? cells[5] : string.Empty)
                {
                    Features = features,
                    IsByContext = true,
                }
            )
            : null;
    }
}
