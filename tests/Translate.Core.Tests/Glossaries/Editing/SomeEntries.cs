using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Glossaries.Editing;

/// <summary>Shipped files, and entries of every shape.</summary>
internal static class SomeEntries
{
    private static readonly Gen<string> Word = Gen.OneOf("Dewan", "keamanan", "no", "1.5", "0x1F", "Jum'at", "é😀", "2024-01-01", "a: b", "x #y", "- z", "@q", "\"kata\"", "a,b", "[c]", "{d}", "e:", "*f", "&g", "!h", "%i", "|j", ">k", "?l", "null", "~m", "back\\slash", "tab\tulator", "-nya", ":n", "'o'", "`p`", "#r", "https://un.org/x?y=z");

    /// <summary>Text that holds a letter and no white space at its ends.</summary>
    public static Gen<string> Text { get; } = Word.Array[1, 4].Select(words => string.Join(' ', words)).Where(text => text.Any(char.IsLetterOrDigit));

    public static Gen<TermEntry> Entry { get; } = Gen.Select(
        Text,
        Text,
        Text.List[0, 2],
        Text.List[0, 2],
        Text.List[0, 2],
        Gen.Bool,
        Gen.OneOf(Gen.Const(string.Empty), Text, Gen.Select(Text, Text, (a, b) => $"{a}\n\n {b}")),
        Gen.Int[0, 2]).Select(values => SomeTerms.Entry("zz " + values.Item1, values.Item2) with
        {
            Accept = values.Item3,
            Never = values.Item4,
            Aliases = values.Item5,
            Keep = values.Item6,
            Note = values.Item7,
            NotIn = values.Item3,
            Examples = [.. Enumerable.Range(0, values.Item8).Select(i => new TermExample(values.Item1, values.Item2, SomeTerms.Missile.Location))],
            When = values.Item8 == 2 ? new TermCondition { After = ["kata, lain"], Within = 5 } : TermCondition.Always,
        });

    public static IReadOnlyList<string> ShippedFiles { get; } = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "glossary"), "*.yaml").Order(StringComparer.Ordinal)];

    /// <summary>The entries of a text, which must have no fault.</summary>
    public static IReadOnlyList<TermEntry> Parse(string text)
    {
        var problems = new List<Problem>();
        var entries = GlossaryParser.Parse(text, "test.yaml", problems);
        Assert.Empty(problems);
        return entries;
    }

    public static string Refused(Action edit)
    {
        var problem = Assert.Throws<ProblemException>(edit).Problems[0];
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        return problem.ToString();
    }
}
