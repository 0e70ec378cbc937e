using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

/// <summary>Entries of every kind, and ways to compare them without regard to where they stand.</summary>
internal static class EntryGenerator
{
    private static readonly string[] Domains = ["diplomacy", "a b", "politics-law"];

    private static readonly Gen<string> Words = Gen.Char["abzAZéñ0 9|\\\"',;:#-–&<>[]{}%@!*`?=.\u00A0ʼ字"]
        .Array[1, 12]
        .Select(chars => new string(chars).Trim())
        .Where(text => text.Any(char.IsLetterOrDigit) && !text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\u00A0'));

    private static readonly Gen<string> Remark = Gen.Char["ab Z,|\"'\n\t<&é:#"]
        .Array[0, 20]
        .Select(chars => new string(chars).Trim())
        .Where(text => !text.Contains("\n ", StringComparison.Ordinal) && !text.Contains("\n\t", StringComparison.Ordinal));

    private static readonly Gen<TermCondition> Condition =
        from lists in Words.Array[0, 2].Array[5]
        from within in Gen.Int[1, 9]
        from not in Gen.Bool
        from isSaid in Gen.Bool
        let condition = new TermCondition
        {
            Before = lists[0],
            After = lists[1],
            Sentence = lists[2],
            Document = lists[3],
            Domain = lists[4],
            Within = within,
            Not = not,
        }
        select condition.IsAlways || !isSaid ? TermCondition.Always : condition;

    /// <summary>No spelling occurs twice.</summary>
    public static Gen<TermEntry[]> Any { get; } =
        (
            from source in Words
            from target in Words
            from lists in Words.Array[0, 3].Array[3]
            from texts in Remark.Array[2]
            from domain in Gen.Int[0, 2].Select(i => Domains[i])
            from status in Gen.Enum<TermStatus>()
            from part in Gen.Enum<PartOfSpeech>()
            from keep in Gen.Bool
            from condition in Condition
            from sentences in Words.Array[0, 2]
            select new TermEntry
            {
                Source = source,
                Target = keep ? source : target,
                Keep = keep,
                Domain = domain,
                Location = new SourceLocation("g.yaml", 1, 1),
                Accept = lists[0],
                Never = lists[1],
                Aliases = lists[2],
                Status = status,
                When = condition,
                NotIn = sentences,
                Examples = [.. sentences.Select(sentence => new TermExample(sentence, sentence, new SourceLocation("g.yaml", 1, 1)))],
                PartOfSpeech = part,
                Note = texts[0],
                Reference = string.Join(' ', texts[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            }
        )
            .Array[1, 6]
            .Select(entries => Distinct(entries));

    /// <summary>Entries of which some stand a second time, with another target where the first does not hold.</summary>
    public static Gen<TermEntry[]> Ambiguous { get; } =
        Gen.Select(Any, Words)
            .Select(
                (entries, target) =>
                    entries
                        .SelectMany(entry =>
                            entry.When.IsAlways || entry.Keep
                                ? [entry]
                                : new[] { entry, entry with { Target = target, When = entry.When with { Not = !entry.When.Not } } }
                        )
                        .ToArray()
            );

    /// <summary>What the format claims to hold of an entry, as text.</summary>
    public static string Flat(TermEntry entry, IReadOnlyCollection<string> held) =>
        string.Join(
            " / ",
            new (string Key, string Text)[]
            {
                ("", entry.Source),
                ("", entry.Target),
                ("domain", entry.Domain),
                ("accept", string.Join(';', entry.Accept)),
                ("never", string.Join(';', entry.Never)),
                ("aliases", string.Join(';', entry.Aliases)),
                ("keep", entry.Keep.ToString()),
                ("status", entry.Status.ToString()),
                ("pos", entry.PartOfSpeech.ToString()),
                ("when", ConditionYaml.Format(entry.When)),
                ("note", entry.Note),
                ("source", entry.Reference),
            }
                .Where(pair => pair.Key.Length == 0 || held.Contains(pair.Key))
                .Select(pair => pair.Text)
        );

    private static TermEntry[] Distinct(TermEntry[] entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. entries.Where(entry => entry.Spellings.Count(seen.Add) == entry.Spellings.Count())];
    }
}
