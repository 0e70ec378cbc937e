using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Markdown;

/// <summary>Boxes and tabs of MkDocs, and code of MDX.</summary>
public class AdmonitionTests
{
    [Theory]
    [InlineData("!!! note\n    Isi.\n    Baris dua.", "Isi. Baris dua.")]
    [InlineData("!!! note \"Judul\"\n    Isi.\n\n    Dua.\n\n    - satu\n    - dua\n\nLuar.", "Judul|Isi.|Dua.|satu|dua|Luar.")]
    [InlineData("??? tip inline end \"Judul *miring*\"\n\n    Isi.", "Judul miring|Isi.")]
    [InlineData("???+ info \"Judul\"\n    Isi.", "Judul|Isi.")]
    [InlineData("=== \"Satu\"\n\n    Isi.\n\n=== \"Dua\"\n\n    Isi dua.", "Satu|Isi.|Dua|Isi dua.")]
    [InlineData("!!! note\n\n    !!! tip \"Dalam\"\n        Isi dalam.", "Dalam|Isi dalam.")]
    [InlineData("- satu\n\n    !!! note \"Judul\"\n        Isi.", "satu|Judul|Isi.")]
    [InlineData("!!! penting harga naik\nTurun.", "!!! penting harga naik Turun.")]
    [InlineData("Apa??? ya\n\n    kode", "Apa??? ya")]
    [InlineData("!!! note \"Judul\"", "!!! note \"Judul\"")]
    [InlineData("```\n!!! note\n    kode\n```", "")]
    public void Content_of_boxes_is_read(string source, string expected)
    {
        Assert.Equal(expected, string.Join('|', Texts(ForMarkdown, source)));
        Assert.Equal(source, Replace(ForMarkdown, source));
    }

    [Fact]
    public void Marks_types_and_indentation_stay() =>
        Assert.Equal(
            "!!! note \"Title\"\n    Content.\n\n    Two.\n",
            Replace(ForMarkdown, "!!! note \"Judul\"\n    Isi.\n\n    Dua.\n", ("Judul", "Title"), ("Isi.", "Content."), ("Dua.", "Two."))
        );

    [Theory]
    [InlineData("import A from './a'\nexport const meta = { title: 'b' }\n\nHarga naik.", "Harga naik.")]
    [InlineData("import './a.css'\n\nHarga {tinggi} naik.", "Harga naik.")]
    [InlineData("Impor beras naik.\n\nimport barang dari luar.", "Impor beras naik.|import barang dari luar.")]
    [InlineData("Harga {props.hari[0]} naik {/* kata */}lagi.", "Harga naik lagi.")]
    [InlineData("Harga {tinggi} naik.", "Harga {tinggi} naik.")]
    [InlineData("#beras #harga/pasar Menteri datang.", "#beras Menteri datang.")]
    public void Code_of_MDX_and_nested_tags_are_no_text(string source, string expected)
    {
        Assert.Equal(expected, string.Join('|', Texts(ForMarkdown, source)));
        Assert.Equal(source, Replace(ForMarkdown, source));
    }

    [Fact]
    public void Many_boxes_are_read_in_a_moment()
    {
        var source = string.Concat(Enumerable.Repeat("!!! note \"Judul\"\n    Isi.\n\n", 5_000)) + new string(' ', 100_000) + "!!! note";
        Assert.Equal(10_000, Read(ForMarkdown, source).Blocks.Count(block => block.Text.Length > 0));
    }
}
