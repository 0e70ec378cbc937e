using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class VerbRootsTests
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
    public void The_root_is_among_those_of_the_active_form(string active, string root) => Assert.Contains(root, VerbRoots.OfActive(active));

    [Theory]
    [InlineData("pergi")]
    [InlineData("datang")]
    [InlineData("me")]
    [InlineData("")]
    public void A_form_without_the_prefix_has_none(string form) => Assert.Empty(VerbRoots.OfActive(form));
}
