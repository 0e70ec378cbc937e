using Translate.Core.Languages;

namespace Translate.Core.Tests.Languages;

public class IndonesianVerbTests
{
    [Theory]
    [InlineData("membaca", "baca")]
    [InlineData("memfitnah", "fitnah")]
    [InlineData("memproses", "proses")]
    [InlineData("memukul", "pukul")]
    [InlineData("menembak", "tembak")]
    [InlineData("mendukung", "dukung")]
    [InlineData("mencari", "cari")]
    [InlineData("menjual", "jual")]
    [InlineData("menyerang", "serang")]
    [InlineData("mengambil", "ambil")]
    [InlineData("mengirim", "kirim")]
    [InlineData("menggelar", "gelar")]
    [InlineData("menghadiri", "hadiri")]
    [InlineData("mengecat", "cat")]
    [InlineData("mengejar", "kejar")]
    [InlineData("melihat", "lihat")]
    [InlineData("merusak", "rusak")]
    [InlineData("mewakili", "wakili")]
    [InlineData("meyakini", "yakini")]
    public void The_root_is_among_the_roots_of_the_active_form(string active, string root) =>
        Assert.Contains(root, IndonesianVerb.GetRoots(active));

    [Theory]
    [InlineData("pergi")]
    [InlineData("datang")]
    [InlineData("me")]
    [InlineData("")]
    public void A_form_without_the_prefix_has_no_root(string form) => Assert.Empty(IndonesianVerb.GetRoots(form));

    [Theory]
    [InlineData(
        "tembak",
        "menembak",
        "ditembak",
        "tertembak",
        "kutembak",
        "kautembak",
        "tembak-menembak",
        "menembak-nembak",
        "ditembak-tembak"
    )]
    [InlineData("menembakkan", "menembakkan", "ditembakkan", "kautembakkan")]
    [InlineData("mengesahkan", "disahkan", "kusahkan")]
    [InlineData("menyatakan", "dinyatakan", "kunyatakan")]
    [InlineData("menyita", "disita", "tersita")]
    [InlineData("mengebom", "dibom")]
    [InlineData("mengecat", "dicat")]
    [InlineData("cat", "mengecat", "dicat")]
    [InlineData("memperkosa", "diperkosa")]
    [InlineData("mengkritik", "dikritik")]
    [InlineData("kritik", "mengkritik", "mengritik", "dikritik")]
    [InlineData("menerjemahkan", "diterjemahkan")]
    [InlineData("memproses", "diproses")]
    [InlineData("mengemas", "dikemas")]
    [InlineData("berunding", "berunding")]
    public void A_verb_occurs_in_its_active_and_passive_forms(string source, params string[] forms)
    {
        var known = IndonesianVerb.GetForms(source).Where(form => !form.NeedsAgent).Select(form => form.Form).ToHashSet();
        Assert.All(forms, form => Assert.True(known.Contains(form), $"{source}: {form}"));
    }

    [Theory]
    [InlineData("serang", "serang", "penyerang", "berserang", "menyerangi", "serangan", "keserang")]
    [InlineData("menaikkan", "naik", "menaik", "dinaiki", "kenaikan")]
    [InlineData("menahan", "tahan", "bertahan", "tahanan", "penahan", "menahankan")]
    [InlineData("menjadi", "terjadi")]
    [InlineData("mengemas", "dimas")]
    public void Other_words_of_the_root_are_not_the_verb(string source, params string[] others)
    {
        var known = IndonesianVerb.GetForms(source).Where(form => !form.NeedsAgent).Select(form => form.Form).ToHashSet();
        Assert.All(others, form => Assert.False(known.Contains(form), $"{source}: {form}"));
    }

    [Theory]
    [InlineData("serang", "serang")]
    [InlineData("membantah", "bantah")]
    [InlineData("memakan", "makan")]
    [InlineData("menyelidiki", "selidiki")]
    public void The_stem_needs_an_agent(string source, string stem) => Assert.Contains((stem, true), IndonesianVerb.GetForms(source));

    [Theory]
    [InlineData("menyatakan", "nyatakan")]
    [InlineData("mengesahkan", "sahkan")]
    public void A_stem_with_the_suffix_kan_needs_none(string source, string stem) =>
        Assert.Contains((stem, false), IndonesianVerb.GetForms(source));

    [Fact]
    public void Words_after_the_verb_do_not_change() =>
        Assert.Contains(("melakukan gencatan", false), IndonesianVerb.GetForms("lakukan gencatan"));

    [Theory]
    [InlineData("juang", "berjuang", "memperjuangkan", "diperjuangkan")]
    [InlineData("pukul", "memukul", "memukuli", "pemukul")]
    public void The_word_family_has_all_derived_words(string root, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, IndonesianVerb.GetFamily(root)));
}
