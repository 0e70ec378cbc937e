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
    public void The_root_is_among_those_of_the_active_form(string active, string root) => Assert.Contains(root, IndonesianVerb.GetRoots(active));

    [Theory]
    [InlineData("pergi")]
    [InlineData("datang")]
    [InlineData("me")]
    [InlineData("")]
    public void A_form_without_the_prefix_has_none(string form) => Assert.Empty(IndonesianVerb.GetRoots(form));

    [Theory]
    [InlineData("tembak", "menembak", "ditembak", "tertembak", "penembak", "menembakkan", "ditembaki", "kutembak", "kautembak")]
    [InlineData("serang", "menyerang", "diserang", "terserang", "penyerang")]
    [InlineData("pukul", "memukul", "memukuli", "pemukul")]
    [InlineData("kirim", "mengirim", "mengirimkan", "dikirim", "pengirim")]
    [InlineData("juang", "berjuang", "memperjuangkan", "diperjuangkan")]
    [InlineData("cat", "mengecat", "dicat", "pengecat")]
    [InlineData("lihat", "melihat", "terlihat")]
    [InlineData("menembakkan", "ditembakkan", "menembak", "tembak")]
    [InlineData("mengebom", "dibom")]
    public void A_verb_is_found_by_its_affixes(string source, params string[] forms)
    {
        var known = IndonesianVerb.GetForms(source);
        Assert.All(forms, form => Assert.True(known.Contains(form), $"{source}: {form}"));
    }

    [Fact]
    public void Words_behind_the_verb_stay_as_they_are() => Assert.Contains("melakukan gencatan", IndonesianVerb.GetForms("lakukan gencatan"));
}
