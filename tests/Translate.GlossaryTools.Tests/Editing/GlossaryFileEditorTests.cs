using Translate.Core.Glossaries;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Tests.Editing;

public class GlossaryFileEditorTests
{
    private static readonly TermEntry Missile = TestTerms.Missile;

    [Theory]
    [InlineData("", "terms:\n  rudal: missile\n")]
    [InlineData("domain: x\n", "domain: x\nterms:\n  rudal: missile\n")]
    [InlineData("# remark\n", "# remark\nterms:\n  rudal: missile\n")]
    [InlineData("terms:", "terms:\n  rudal: missile")]
    [InlineData("terms:   # none\ndomain: x\n", "terms:   # none\n  rudal: missile\ndomain: x\n")]
    [InlineData("terms: {}\n", "terms: {rudal: missile}\n")]
    [InlineData("terms: {a: b,}\n", "terms: {a: b, rudal: missile,}\n")]
    [InlineData("terms:\n    a: b\n", "terms:\n    a: b\n    rudal: missile\n")]
    [InlineData("terms:\n  a: b", "terms:\n  a: b\n  rudal: missile")]
    [InlineData("terms:\r\n  a: b # c\r\n\r\n# tail\r\n", "terms:\r\n  a: b # c\r\n  rudal: missile\r\n\r\n# tail\r\n")]
    [InlineData("terms:\n  a: |\n    b\n\n# tail\n", "terms:\n  a: |\n    b\n  rudal: missile\n\n# tail\n")]
    [InlineData("terms:\n  a: b\n     c\ndomain: x\n", "terms:\n  a: b\n     c\n  rudal: missile\ndomain: x\n")]
    public void A_new_entry_goes_to_the_end_of_the_terms(string text, string expected) =>
        Assert.Equal(expected, GlossaryFileEditor.Add(text, "f.yaml", Missile));

    [Fact]
    public void An_entry_with_more_than_a_target_has_one_line_for_each_key() =>
        Assert.Equal(
            """
            terms:
              Dewan Keamanan:
                target: Security Council
                accept: [the Council]
                never: [Security Board]
                aliases: [DK]
                note: "the UN's: with PBB"

            """.ReplaceLineEndings("\n"),
            GlossaryFileEditor.Add(string.Empty, "f.yaml", TestTerms.SecurityCouncil with { Note = "the UN's: with PBB" })
        );

    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("2024-01-01", "\"2024-01-01\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("nona", "nona")]
    [InlineData("1 juta", "1 juta")]
    [InlineData("coup d'état", "coup d'état")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("@a", "\"@a\"")]
    [InlineData("\"a\" b", "'\"a\" b'")]
    [InlineData("a, b", "a, b")]
    public void A_value_is_quoted_only_if_YAML_needs_it(string target, string written) =>
        Assert.Equal($"terms:\n  rudal: {written}\n", GlossaryFileEditor.Add(string.Empty, "f.yaml", Missile with { Target = target }));

    [Theory]
    [InlineData("terms:\n  a: b\n  rudal: missile\n  c: d\n", "terms:\n  a: b\n  c: d\n")]
    [InlineData("terms:\n  rudal: missile\n", "terms:\n")]
    [InlineData("terms:\n  a: b\n  rudal: missile", "terms:\n  a: b")]
    [InlineData("terms:\n  a: b\n\n  # of it\n  # too\n  rudal: missile # and this\n\n  c: d\n", "terms:\n  a: b\n\n\n  c: d\n")]
    [InlineData("terms:\n  # apart\n\n  rudal: missile\n", "terms:\n  # apart\n\n")]
    [InlineData("terms:\n# further left\n  rudal: missile\n", "terms:\n# further left\n")]
    [InlineData("terms:\n  a: b\n    # of a\n  rudal: missile\n", "terms:\n  a: b\n    # of a\n")]
    [InlineData("terms:\n  rudal:\n    target: missile\n    # accept: [rocket]\n  c: d\n", "terms:\n  c: d\n")]
    [InlineData(
        "terms:\n  rudal: {target: missile,\n    examples: [\n      {id: Rudal itu., en: The missile.}\n    ]}\n  c: d\n",
        "terms:\n  c: d\n"
    )]
    [InlineData("terms:\n  'rudal': |\n    missile\n    # no comment\n\n  c: d\n", "terms:\n\n  c: d\n")]
    [InlineData("terms:\n  rudal: missile\n    of a kind\n  c: d\n", "terms:\n  c: d\n")]
    [InlineData(
        "terms:\n  rudal:\n  - target: missile\n    when: {after: [x]}\n  - target: y\n    when: {after: [x], not: true}\n  c: d\n",
        "terms:\n  c: d\n"
    )]
    [InlineData("terms: {a: b, rudal: missile, c: d}\n", "terms: {a: b, c: d}\n")]
    [InlineData("terms: {rudal: missile}\n", "terms: {}\n")]
    [InlineData("terms: {a: b, # of a\n  rudal: missile}\n", "terms: {a: b, # of a\n  }\n")]
    public void An_entry_is_removed_with_its_lines_and_comments(string text, string expected)
    {
        Assert.Equal(expected, GlossaryFileEditor.Remove(text, "f.yaml", "rudal"));
        Assert.Equal(
            expected.Replace("\n", "\r\n", StringComparison.Ordinal),
            GlossaryFileEditor.Remove(text.Replace("\n", "\r\n", StringComparison.Ordinal), "f.yaml", "rudal")
        );
    }

    [Theory]
    [InlineData(
        "terms:\n  rudal:\n    target: missile\n    note: |\n      One.\n\n      Two.\n  c: d\n",
        "terms:\n  rudal: rocket\n  c: d\n"
    )]
    [InlineData(
        "terms:\n  rudal:\n    target: missile\n    note: >-\n      One\n      line.\n\n  # of c\n  c: d\n",
        "terms:\n  rudal: rocket\n\n  # of c\n  c: d\n"
    )]
    [InlineData("terms:\n  rudal:\n    target: missile\n    note: |+\n      One.\n\n", "terms:\n  rudal: rocket\n\n")]
    [InlineData("terms:\n  rudal: |\n    missile\n  c: d\n", "terms:\n  rudal: rocket\n  c: d\n")]
    public void An_entry_with_text_after_a_bar_is_replaced(string text, string expected)
    {
        var rocket = Missile with { Target = "rocket" };
        Assert.Equal(expected, GlossaryFileEditor.Replace(text, "f.yaml", "rudal", [rocket]));
        Assert.Equal(
            expected.Replace("\n", "\r\n", StringComparison.Ordinal),
            GlossaryFileEditor.Replace(text.Replace("\n", "\r\n", StringComparison.Ordinal), "f.yaml", "rudal", [rocket])
        );
    }

    [Fact]
    public void A_source_is_removed_only_on_an_exact_match() =>
        Assert.Equal(
            "f.yaml: there is no term 'Rudal'. See 'translate glossary list'.",
            GlossarySamples.Refused(() => GlossaryFileEditor.Remove("terms: {rudal: missile}", "f.yaml", "Rudal"))
        );

    [Theory]
    [InlineData("terms:\n  rudal: missile\n", "'rudal' is already defined at line 2")]
    [InlineData("terms: [a]\n", "'terms' is not a mapping")]
    [InlineData("terms:\n\ta: b\n", "not valid YAML")]
    [InlineData("{domain: x}\n", "nothing was written")]
    public void Uneditable_files_are_refused(string text, string reason) =>
        Assert.Contains(reason, GlossarySamples.Refused(() => GlossaryFileEditor.Add(text, "f.yaml", Missile)), StringComparison.Ordinal);

    [Theory]
    [InlineData("-", "missile", "the term holds no word")]
    [InlineData("rudal", " ", "'target' holds no text")]
    [InlineData("rudal", "!", "'target' holds no word")]
    public void An_invalid_entry_is_refused_without_a_position(string source, string target, string reason) =>
        Assert.StartsWith(
            reason,
            GlossarySamples.Refused(() =>
                GlossaryFileEditor.Add(string.Empty, "f.yaml", Missile with { Source = source, Target = target })
            ),
            StringComparison.Ordinal
        );
}
