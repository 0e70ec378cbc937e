using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Glossaries.Reading;

public sealed class GlossaryReaderTests : IDisposable
{
    private readonly GlossaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_glossary_file_below_the_folder_is_read_in_order()
    {
        _folder.Add("b.yaml", "terms: {tiga: three}");
        _folder.Add("a.yml", "terms: {satu: one, dua: two}");
        _folder.Add("sub/c.YAML", "terms: {empat: four}");
        _folder.Add("notes.txt", "not: [a glossary");

        Assert.Equal(["satu", "dua", "tiga", "empat"], Read().Entries.Select(entry => entry.Source));
    }

    [Fact]
    public void A_single_file_can_be_given()
    {
        var file = _folder.Add("a.yaml", "terms: {satu: one}");
        _folder.Add("b.yaml", "terms: {dua: two}");

        Assert.Equal("satu", Assert.Single(GlossaryReader.Read(file).Entries).Source);
    }

    [Fact]
    public void A_folder_without_files_is_a_glossary_without_terms() => Assert.Empty(Read().Entries);

    [Fact]
    public void An_empty_file_has_no_terms()
    {
        _folder.Add("a.yaml", string.Empty);

        Assert.Empty(Read().Entries);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_accepted()
    {
        _folder.Add("a.yaml", "\uFEFFterms:\r\n  satu: one\r\n");

        Assert.Equal("satu → one", Assert.Single(Read().Entries).ToString());
    }

    [Fact]
    public void A_missing_folder_is_reported()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => GlossaryReader.Read(missing)).Problems);

        Assert.Equal(missing, problem.File);
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
    }

    [Fact]
    public void Errors_in_several_files_are_reported_together()
    {
        var first = _folder.Add("a.yaml", "terms:\n  satu:\n  dua: '-'\n");
        var second = _folder.Add("b.yaml", "terms:\n  tiga: {targt: three, keep: true}\n");
        var third = _folder.Add("c.yaml", "terms:\n\tempat: four\n");

        Assert.Equal(
            [(first, 2, 8), (first, 3, 8), (second, 2, 10), (third, 2, 1)],
            Problems().Select(problem => (problem.File, problem.Line, problem.Column))
        );
    }

    [Fact]
    public void A_term_in_two_files_is_reported_with_both_positions()
    {
        var first = _folder.Add("a.yaml", "terms:\n  satu: one\n");
        var second = _folder.Add("b.yaml", "terms:\n  dua: two\n  satu: once\n");

        Assert.Equal(
            $"{second}:3:3: 'satu' is already defined at {first}:2:3. Keep one of the two, or give them 'when' conditions that exclude each other.",
            Assert.Single(Problems()).ToString()
        );
    }

    [Fact]
    public void An_alias_that_is_another_term_is_reported()
    {
        _folder.Add("a.yaml", "terms:\n  DPR: House\n  Dewan Perwakilan Rakyat: {target: House, aliases: [DPR]}\n");

        Assert.Contains("'DPR' is already defined at", Assert.Single(Problems()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_UTF8_is_refused_with_its_byte()
    {
        var file = _folder.Add("a.yaml", [.. "terms: {a: "u8, 0xFF, (byte)'}']);

        var problem = Assert.Single(Problems());

        Assert.Equal((file, 11L, ProblemKind.BadConfiguration), (problem.File, problem.Offset, problem.Kind));
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        _folder.Add("a.yaml", "terms: {a: b\0}");

        Assert.Equal(12L, Assert.Single(Problems()).Offset);
    }

    private Glossary Read() => GlossaryReader.Read(_folder.Path);

    private IReadOnlyList<Problem> Problems() => Assert.Throws<ProblemException>(Read).Problems;
}
