using CsCheck;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Tests.Editing;

public class GlossaryFormatterTests
{
    private const string Unformatted = """
        # Head of the file.

        # More of the head.


        domain:   'test'
        # above the terms
        terms:   # behind the terms
            # of b
            b:   "two"   # behind b

            # of A, apart

            # of A
            A:
                # of the examples
                examples:
                - {en: "One: yes.", id: 'Satu.'}
                note: |
                    First line

                      second line
                aliases: [ a1,  'a2' ]   # behind the aliases
                accept:
                    - one   # amid a list
                    - uno
                target: one
                # at the end of A
            c: {target: three, when: {after: [x, 'z']}}   # behind c
              # deeper than c
            # tail, indented

        # tail
        """;

    private const string Formatted = """
        # Head of the file.

        # More of the head.

        domain: test
        # above the terms
        terms: # behind the terms
          # of A, apart
          # of A
          A:
            target: one
            accept:
                - one   # amid a list
                - uno
            aliases: [a1, a2] # behind the aliases
            note: |-
              First line

                second line
            # of the examples
            examples:
              - en: "One: yes."
                id: Satu.
            # at the end of A
          # of b
          b: two # behind b
          c:
            target: three
            when: {after: [x, z]} # behind c
            # deeper than c
          # tail, indented

        # tail

        """;

    [Fact]
    public void A_file_is_formatted() => Assert.Equal(Lf(Formatted), GlossaryFormatter.Format(Lf(Unformatted), "f.yaml", isSorted: true));

    [Fact]
    public void A_formatted_file_is_unchanged() =>
        Assert.Equal(Lf(Formatted), GlossaryFormatter.Format(Lf(Formatted), "f.yaml", isSorted: true));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("terms:\n")]
    [InlineData("domain: x\nterms:\n  a: b\n")]
    public void Formatting_makes_no_unnecessary_changes(string text) =>
        Assert.Equal(text, GlossaryFormatter.Format(text, "f.yaml", isSorted: true));

    [Theory]
    [InlineData("terms: {b: c, a: {keep: true}}", "terms:\n  a:\n    keep: true\n  b: c\n")]
    [InlineData("terms:\n  b: c\ndomain: x # behind", "domain: x # behind\nterms:\n  b: c\n")]
    [InlineData("terms:\n  \"no\": 'yes'\n  1.5: \"0x1F\"\n", "terms:\n  \"1.5\": \"0x1F\"\n  \"no\": \"yes\"\n")]
    [InlineData("terms:\n  b: 1\n  B: 2\n  a: 3\n", "terms:\n  a: \"3\"\n  B: \"2\"\n  b: \"1\"\n")]
    [InlineData("terms:\n  a: >-\n    b\n    c\n", "terms:\n  a: b c\n")]
    [InlineData("terms:\n  a: {target: b, accept: c, not: d}\n", "terms:\n  a:\n    target: b\n    accept: [c]\n    not:\n      - d\n")]
    [InlineData("terms:\n  a: { # amid\n      target: b }\n", "terms:\n  a: { # amid\n      target: b }\n")]
    [InlineData(
        "terms:\n  a:\n  - target: b\n    when: {after: [x]}\n  - {when: {not: true, after: x}, target: c}\n",
        "terms:\n  a:\n    - target: b\n      when: {after: [x]}\n    - target: c\n      when: {not: true, after: x}\n"
    )]
    public void Every_notation_is_normalized(string text, string expected) =>
        Assert.Equal(expected, GlossaryFormatter.Format(text, "f.yaml", isSorted: true));

    [Fact]
    public void Line_ends_are_kept() =>
        Assert.Equal("terms:\r\n  a: b\r\n", GlossaryFormatter.Format("terms:\r\n\r\n  a:  b", "f.yaml", isSorted: true));

    [Fact]
    public void Files_with_comments_that_cannot_be_kept_are_refused() =>
        Assert.Contains(
            "nothing was written",
            GlossarySamples.Refused(() => GlossaryFormatter.Format("terms: {b: c, # of b\n  a: d}\n", "f.yaml", isSorted: true)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Entries_keep_their_order_unless_sorting_is_requested() =>
        Assert.Equal(
            "terms:\n  b: c\n  # of a\n  a: d\n",
            GlossaryFormatter.Format("terms:\n  b:   c\n  # of a\n  a: d\n", "f.yaml", isSorted: false)
        );

    [Fact]
    public void Shipped_files_keep_their_entries() => Assert.All(GlossarySamples.ShippedFiles.Select(File.ReadAllText), AssertLaws);

    [Fact]
    public void Formatting_is_idempotent_and_keeps_entries_and_comments() => GlossarySamples.File.Sample(AssertLaws, iter: 5_000);

    [Fact]
    public void Any_added_entry_is_formatted() =>
        GlossarySamples.Entry.Sample(entry =>
        {
            var text = GlossaryFileEditor.Add("domain: test\n", "f.yaml", entry);

            Assert.Equal(text, GlossaryFormatter.Format(text, "f.yaml", isSorted: true));
        });

    private static void AssertLaws(string text)
    {
        var formatted = GlossaryFormatter.Format(text, "f.yaml", isSorted: true);

        Assert.Equal(
            GlossaryText
                .Parse(text, "f.yaml")
                .Entries.OrderBy(entry => entry.Source, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Source, StringComparer.Ordinal),
            GlossaryText.Parse(formatted, "f.yaml").Entries,
            TermContent.Comparer
        );
        Assert.Equal(formatted, GlossaryFormatter.Format(formatted, "f.yaml", isSorted: true));
    }

    private static string Lf(string text) => text.ReplaceLineEndings("\n");
}
