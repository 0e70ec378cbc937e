using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class ContextSenseTests
{
    private const string Words =
        "angkat\tv\tlift\nmengangkat\tv\tlift\nkasus\tn\tcase\nmeja\tn\ttable\nbatu\tn\tstone\nbesar\tadj\tbig\ndi\tprep\tin\nini\tdem\tthis\ndua\tnum\ttwo\n";

    private static readonly OfflineTranslator Translator = new();

    [Theory]
    [InlineData("Film itu mengangkat kisah seorang guru.", "raised")]
    [InlineData("Presiden mengangkat tiga menteri baru.", "appointed")]
    [InlineData("Topik yang diangkat dalam diskusi itu adalah korupsi.", "raised")]
    [InlineData("Pemadam mengangkat meja itu.", "lifted")]
    [InlineData("Polisi memecahkan kasus itu.", "solved")]
    [InlineData("Pencuri memecahkan kaca mobil.", "smashed")]
    [InlineData("Ia meraih dua medali emas.", "won")]
    [InlineData("Perusahaan itu meraih laba besar.", "earned")]
    [InlineData("Hujan turun sejak pagi.", "Rain has fallen")]
    [InlineData("Ia turun dari kereta.", "got off")]
    [InlineData("Kereta itu memakan korban.", "claimed")]
    [InlineData("Proses itu memakan waktu dua tahun.", "took")]
    [InlineData("Pelaku menjalani hukuman lima tahun.", "served")]
    [InlineData("Pesawat itu jatuh di hutan.", "crashed")]
    [InlineData("Tim menjaga jarak.", "kept")]
    [InlineData("Polisi menjaga gedung itu.", "guarded")]
    [InlineData("Buaya dan ular menjaga hutan.", "maintained")]
    [InlineData("\"Puji Tuhan, kami menang,\" puji Budi.", "\"Praise God, we won,\" said Budi")]
    [InlineData("Serangan Israel ke rumah sakit itu dikecam.", "attack on the hospital")]
    [InlineData("PT Bumi Konawe Abadi membantah tudingan itu.", "PT Bumi Konawe Abadi denied")]
    public async Task A_verb_means_what_its_neighbours_let_it_mean(string source, string expected)
    {
        var results = await Translator.TranslateAsync([SomeRequests.WithShippedTerms(source)], TestContext.Current.CancellationToken);

        Assert.Contains(expected, ((TranslationResult.Success)Assert.Single(results)).Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next", "kasus", "mengangkat kasus", "raise")]
    [InlineData("next", "kasus", "mengangkat dua kasus", "lift")]
    [InlineData("object", "kasus", "mengangkat dua kasus", "raise")]
    [InlineData("object", "kasus", "mengangkat meja", "lift")]
    [InlineData("object", "kasus", "kasus ini diangkat", "raised")]
    [InlineData("object", "kasus", "angkat kasus", "raise")]
    [InlineData("object", "kasus", "kasus meja, batu diangkat", "lifted")]
    [InlineData("subject", "batu", "batu besar ini mengangkat", "raise")]
    [InlineData("previous", "ini", "ini mengangkat", "raise")]
    [InlineData("sentence", "batu", "mengangkat meja di batu", "raise")]
    [InlineData("next", "@number", "mengangkat dua", "raise")]
    [InlineData("next", "@end", "mengangkat", "raise")]
    public void The_other_word_is_where_the_line_says(string place, string word, string source, string expected)
    {
        var lexicon = Lexicon.Parse(Words, $"mengangkat\t{place}\t{word}\tv\traise\n");

        Assert.Contains(new SentenceAnalyzer(lexicon).Analyze(source, []), lexeme => lexeme.English == expected);
    }

    [Theory]
    [InlineData("mengangkat\tnext\tkasus\tv")]
    [InlineData("mengangkat\tbeside\tkasus\tv\traise")]
    [InlineData("mengangkat\tnext\t@kind\tv\traise")]
    [InlineData("mengangkat\tnext\t\tv\traise")]
    [InlineData("membawa\tnext\tkasus\tv\traise")]
    [InlineData("mengangkat\tnext\tkasus\tverb\traise")]
    [InlineData("mengangkat\tnext\tkasus\tv\traise\t\tlarge")]
    public void A_bad_line_is_named_with_its_number(string line)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Lexicon.Parse(Words, $"# senses\n\n{line}\n")).Problems);

        Assert.Equal(("senses", 3), (problem.File, problem.Line));
    }
}
