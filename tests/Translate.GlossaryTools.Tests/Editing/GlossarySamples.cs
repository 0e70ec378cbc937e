using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Tests.Editing;

/// <summary>Shipped files, and entries of every shape.</summary>
internal static class GlossarySamples
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "Dewan",
        "keamanan",
        "no",
        "1.5",
        "0x1F",
        "Jum'at",
        "é😀",
        "2024-01-01",
        "a: b",
        "x #y",
        "- z",
        "@q",
        "\"kata\"",
        "a,b",
        "[c]",
        "{d}",
        "e:",
        "*f",
        "&g",
        "!h",
        "%i",
        "|j",
        ">k",
        "?l",
        "null",
        "~m",
        "back\\slash",
        "tab\tulator",
        "-nya",
        ":n",
        "'o'",
        "`p`",
        "#r",
        "https://un.org/x?y=z"
    );

    /// <summary>Text that holds a letter and no white space at its ends.</summary>
    public static Gen<string> Text { get; } =
        Word.Array[1, 4].Select(words => string.Join(' ', words)).Where(text => text.Any(char.IsLetterOrDigit));

    public static Gen<TermEntry> Entry { get; } =
        Gen.Select(
                Text,
                Text,
                Text.List[0, 2],
                Text.List[0, 2],
                Text.List[0, 2],
                Gen.Bool,
                Gen.OneOf(Gen.Const(string.Empty), Text, Gen.Select(Text, Text, (a, b) => $"{a}\n\n {b}")),
                Gen.Int[0, 2]
            )
            .Select(values =>
                TestTerms.Entry("zz " + values.Item1, values.Item2) with
                {
                    Accept = values.Item3,
                    Never = values.Item4,
                    Aliases = values.Item5,
                    Keep = values.Item6,
                    Note = values.Item7,
                    NotIn = values.Item3,
                    Examples =
                    [
                        .. Enumerable
                            .Range(0, values.Item8)
                            .Select(i => new TermExample(values.Item1, values.Item2, TestTerms.Missile.Location)),
                    ],
                    When = values.Item8 == 2 ? new TermCondition { After = ["kata, lain"], Within = 5 } : TermCondition.Always,
                }
            );

    /// <summary>Entries in every way of writing them, and what may stand between their lines.</summary>
    private static readonly string[][] Pieces =
    [
        ["  rudal: missile # behind"],
        ["  'kapal': |", "    ship", string.Empty],
        ["  # remark"],
        ["    # deeper"],
        ["# at the left"],
        [string.Empty],
        ["  Dewan:", "    target: Council", "    # amid keys", "    accept: [b,", "      c] # behind"],
        ["  majelis: # behind", "    note: \"a # no comment", "      b\" # behind", "    target: >- # amid", "      of a", "      kind"],
        ["  daftar:", "    target: list", "    not:", "    - b # amid", "    - |", "      # no comment", "      c"],
        ["  bank: {target: bank, # amid", "    note: n} # behind"],
        ["  flow: {keep: true, accept: ['# no', x#y]}"],
        ["  two:", "  - target: x", "    when: {after: [y]}", "  - {target: z, when: {after: [y], not: true}} # behind"],
        ["  ? odd", "  : strange"],
        ["  plain: of", "   several", "", "   lines"],
        ["  below:", "    the key"],
        ["  below2: # amid", "    the key"],
        ["  lines:", "    target: x", "    note: \"a\\n b\" # behind"],
    ];

    /// <summary>A file without fault. No entry is in it twice.</summary>
    public static Gen<string> File { get; } =
        Gen.Select(
            Gen.Shuffle(Pieces, 0, Pieces.Length),
            Gen.OneOf("terms:\n", "domain: x\n\n# of terms\nterms: # behind\n", "# head\nterms:\n\n", "---\nterms:\n"),
            Gen.OneOf(string.Empty, "\n", "\n...\n", "\n# of y\ndomain: y # behind\n", "\n\n  # tail", "\n    # deeper\n  # tail\n\n\n"),
            Gen.OneOf("\n", "\r\n"),
            (pieces, head, tail, lineBreak) =>
                (
                    head.Contains("domain", StringComparison.Ordinal)
                        ? head + string.Join('\n', pieces.SelectMany(lines => lines))
                        : head + string.Join('\n', pieces.SelectMany(lines => lines)) + tail
                ).Replace("\n", lineBreak, StringComparison.Ordinal)
        );

    public static IReadOnlyList<string> ShippedFiles { get; } =
    [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "glossary"), "*.yaml").Order(StringComparer.Ordinal)];

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
