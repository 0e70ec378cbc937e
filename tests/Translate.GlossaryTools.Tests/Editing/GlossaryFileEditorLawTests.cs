using CsCheck;
using Translate.Core.Glossaries.Reading;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Tests.Editing;

/// <summary>What holds for every file and every entry.</summary>
public class GlossaryFileEditorLawTests
{
    private static readonly string[] Layouts =
    [
        "terms:\n",
        "terms:",
        "terms: {}\n",
        "terms: {a: b, c: [x y]}\n".Replace("[x y]", "{target: d}", StringComparison.Ordinal),
        "# head\n\ndomain: test\nterms:\n    # first\n    a: b   # behind\n\n    # second\n    c:\n        target: d\n        accept: [e,\n          f]\n        # deeper, at the end\n    # tail\n\n",
        "terms:\n  a: |\n    b\n\n\n# tail\n",
        "terms:\n  a: >-\n    b\n    c",
        "terms:\n  a: b\n    c d\n  \"e: f\": 'g'\n",
        "terms:\n  bank:\n  - target: bank\n    when: {after: [sentral]}\n  - target: shore\n    when: {after: [sentral], not: true}\n",
        "terms:\n    # deeper than the entry will be\n  # like it\n",
        "terms:\n  ? a\n  : b\ndomain: test\n",
        "---\nterms:\n  a: b\n...\n",
        "domain: test\n\nterms:\n\n  a: {target: b, # remark\n    accept: [c]}\n",
    ];

    private static readonly Gen<string> AnyText = Gen.Select(
        Gen.OneOf(GlossarySamples.File, Gen.OneOf([.. GlossarySamples.ShippedFiles.Select(File.ReadAllText)]), Gen.OneOf(Layouts)),
        Gen.OneOf("\n", "\r\n", "\r"),
        Gen.Bool,
        (text, lineBreak, isCut) => (isCut ? text.TrimEnd('\n') : text).Replace("\n", lineBreak, StringComparison.Ordinal)
    );

    [Fact]
    public void Adding_and_removing_restores_the_file() =>
        Gen.Select(AnyText, GlossarySamples.Entry)
            .Sample(
                (text, entry) =>
                {
                    var added = GlossaryFileEditor.Add(text, "test.yaml", entry);

                    Assert.Equal(GlossarySamples.Parse(text).Count + 1, GlossarySamples.Parse(added).Count);
                    Assert.Equal(text, GlossaryFileEditor.Remove(added, "test.yaml", entry.Source));
                }
            );

    [Fact]
    public void Adding_changes_only_one_position() =>
        Gen.Select(AnyText, GlossarySamples.Entry)
            .Sample(
                (text, entry) =>
                {
                    var added = GlossaryFileEditor.Add(text, "test.yaml", entry);

                    var before = text.Zip(added).TakeWhile(pair => pair.First == pair.Second).Count();
                    Assert.EndsWith(text[before..], added, StringComparison.Ordinal);
                }
            );

    [Fact]
    public void Removing_keeps_all_other_entries() =>
        Assert.All(
            GlossarySamples.ShippedFiles.Select(File.ReadAllText).Concat(Layouts),
            text =>
            {
                var entries = GlossarySamples.Parse(text);
                foreach (var source in entries.Select(entry => entry.Source).Distinct())
                {
                    var left = GlossarySamples.Parse(GlossaryFileEditor.Remove(text, "test.yaml", source));
                    Assert.Equal(entries.Where(entry => entry.Source != source), left, TermContent.Comparer);
                }
            }
        );

    [Fact]
    public void Removing_deletes_full_lines_and_changes_no_others() =>
        GlossarySamples.File.Sample(
            text =>
            {
                foreach (var source in GlossarySamples.Parse(text).Select(entry => entry.Source).Distinct())
                {
                    var removed = GlossaryFileEditor.Remove(text, "test.yaml", source);
                    var start = text.Zip(removed).TakeWhile(pair => pair.First == pair.Second).Count();
                    Assert.EndsWith(removed[start..], text, StringComparison.Ordinal);
                    Assert.Equal(
                        GlossarySamples.Parse(text).Where(entry => entry.Source != source),
                        GlossarySamples.Parse(removed),
                        TermContent.Comparer
                    );
                }
            },
            iter: 300
        );

    [Fact]
    public void Removing_all_in_any_order_leaves_no_entry() =>
        Gen.Select(Gen.OneOf(GlossarySamples.File, Gen.OneOf(Layouts)), Gen.Int)
            .Sample(
                (text, seed) =>
                {
                    var random = new Random(seed);
                    for (var entries = GlossarySamples.Parse(text); entries.Count > 0; entries = GlossarySamples.Parse(text))
                    {
                        text = GlossaryFileEditor.Remove(text, "test.yaml", entries[random.Next(entries.Count)].Source);
                    }
                }
            );

    [Fact]
    public void A_written_value_is_read_back() =>
        GlossarySamples.Text.Sample(text =>
        {
            var flow = YamlScalar.InFlow(text);
            var pair = Assert.Single(((YamlTree.Mapping)YamlTree.Parse($"{{{flow}: {flow}}}", "f")!).Pairs);
            Assert.Equal((text, text), (pair.Key.Value, ((YamlTree.Scalar)pair.Value).Value));
            Assert.Equal(
                text,
                ((YamlTree.Mapping)YamlTree.Parse($"k: {YamlScalar.Value(text)}", "f")!).Pairs[0].Value is YamlTree.Scalar value
                    ? value.Value
                    : null
            );
            Assert.Equal(text, ((YamlTree.Mapping)YamlTree.Parse($"{YamlScalar.Key(text)}: v", "f")!).Pairs[0].Key.Value);
            Assert.Equal(
                text,
                ((YamlTree.Sequence)YamlTree.Parse($"[{flow}, x]", "f")!).Items[0] is YamlTree.Scalar item ? item.Value : null
            );
        });
}
