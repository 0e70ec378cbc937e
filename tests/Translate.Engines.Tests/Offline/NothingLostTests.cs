using CsCheck;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

/// <summary>Every word of the source with a meaning of its own is in the English.</summary>
public class NothingLostTests
{
    private static readonly Lexicon Words = Lexicon.Load(extraFile: null);
    private static readonly SentenceAnalyzer Analyzer = new(Words, NameList.Load());
    private static readonly string[] Forms = [.. Lexicon.Files.SelectMany(LexiconLines.Read).Select(line => line.Split('\t')[0])];

    private static readonly Gen<string> Sentences = Gen.Select(
        Gen.OneOf(
            Gen.Int[0, Forms.Length - 1].Select(i => Forms[i]),
            Gen.OneOf(
                "yang",
                "di",
                "ke",
                "dari",
                "dan",
                "itu",
                "ini",
                "tersebut",
                "tidak",
                "telah",
                "akan",
                "sedang",
                "adalah",
                "ada",
                "tidak ada",
                "oleh",
                "untuk",
                "dengan",
                "mereka",
                "dia",
                "kami",
                "saya",
                "para",
                "sebuah",
                "salah satu",
                "semua",
                "tiga",
                "kedua",
                "2022",
                "17",
                "ke-5",
                "Kim",
                "Budi",
                "glimbung",
                ",",
                "\"",
                "lebih",
                "paling",
                "semakin",
                "secara",
                "kembali",
                "sampai",
                "sendiri",
                "mantan",
                "bahwa",
                "karena",
                "kata",
                "apakah",
                "berapa",
                "saling",
                "tetap",
                "besok",
                "mereka yang",
                "nomor",
                "sekali",
                "bernama",
                "mencetak gol"
            )
        ).Array[1, 12],
        Gen.Bool,
        (words, isQuestion) => char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..] + (isQuestion ? "?" : ".")
    );

    [Fact]
    public void Every_word_with_a_meaning_is_in_the_English() =>
        Sentences.Sample(
            source =>
            {
                var lexemes = Analyzer.Analyze(source, []);
                var tokens = SentenceGenerator.Generate(lexemes, startsWithCapital: true, source).Tokens;
                Assert.All(
                    lexemes.Where(HasMeaning),
                    lexeme => Assert.True(IsCovered(lexeme, tokens), $"'{lexeme.Source}' ({lexeme.Class}: {lexeme.English}) is lost")
                );
            },
            iter: Iterations
        );

    [Theory]
    [InlineData("Ya, saya setuju.")]
    [InlineData("\"Ya.\"")]
    [InlineData("Nah, itu dia.")]
    [InlineData("Wah, bagus!")]
    [InlineData("Sih, begitu.")]
    public void No_sentence_begins_with_a_comma_or_has_empty_quotation_marks(string source)
    {
        var text = SentenceGenerator.Generate(Analyzer.Analyze(source, []), startsWithCapital: true).Text;

        Assert.False(text.StartsWith(','), text);
        Assert.DoesNotContain("\".\"", text, StringComparison.Ordinal);
    }

    private static long Iterations =>
        long.TryParse(Environment.GetEnvironmentVariable("NOTHING_LOST_ITERATIONS"), out var count) ? count : 20_000;

    private static bool HasMeaning(Lexeme lexeme) =>
        lexeme.Class
            is WordClass.Noun
                or WordClass.Title
                or WordClass.Place
                or WordClass.Name
                or WordClass.Unknown
                or WordClass.Number
                or WordClass.Numeral
                or WordClass.Ordinal
                or WordClass.Month
                or WordClass.Day
                or WordClass.Adjective
                or WordClass.Adverb
                or WordClass.Verb
                or WordClass.Passive
                or WordClass.Negation
                or WordClass.Question
        && lexeme.English.Length > 0
        && lexeme.Entry?.Form is not ("tahun" or "bulan" or "hari" or "tanggal" or "sendiri")
        && !EnglishStyle.IsClassifier(lexeme.Entry?.Form);

    private static bool IsCovered(Lexeme lexeme, IReadOnlyList<AlignedToken> tokens) =>
        tokens.Any(token => token.Source.Start < lexeme.Range.End && lexeme.Range.Start < token.Source.End && token.Target.Length > 0);
}
