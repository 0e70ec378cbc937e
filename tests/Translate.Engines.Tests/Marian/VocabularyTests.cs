using System.Buffers;
using System.Globalization;
using System.Text;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Tests.Marian;

public sealed class VocabularyTests : IDisposable
{
    private const int Lines = 20_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("translate-vocabulary-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, "--vocab_size=1000 --byte_fallback=true --normalization_rule_name=nmt_nfkc")]
    [InlineData(2, "--vocab_size=1500 --byte_fallback=true --normalization_rule_name=nmt_nfkc --user_defined_symbols={x},<b>,COVID-19")]
    [InlineData(3, "--vocab_size=800 --normalization_rule_name=nmt_nfkc_cf --character_coverage=0.98")]
    [InlineData(
        4,
        "--vocab_size=900 --byte_fallback=true --normalization_rule_name=nfkc --remove_extra_whitespaces=false --add_dummy_prefix=false"
    )]
    public void Splits_lines_into_the_same_pieces_as_SentencePiece(int seed, string options)
    {
        var model = SentencePieceTool.Train(_folder, new SampleText(seed).MakeLines(3_000), options.Split(' '));
        var lines = new SampleText(100 + seed).MakeOddLines(Lines).ToArray();
        var vocabulary = Vocabulary.Read(model, File.ReadAllBytes(model));
        var expected = SentencePieceTool.Encode(model, lines);

        var (buffer, pieces) = (new VocabularyBuffer(), new List<SourcePiece>());
        for (var i = 0; i < lines.Length; i++)
        {
            vocabulary.Encode(Encoding.UTF8.GetBytes(lines[i]), buffer, pieces);

            Assert.True(
                expected[i] == string.Join(' ', pieces.Select(piece => piece.Id)),
                $"line {i}: {lines[i]}\n{expected[i]}\n{string.Join(' ', pieces.Select(piece => piece.Id))}"
            );
            Assert.All(pieces, piece => Assert.True(piece.Start <= piece.End && piece.End <= Encoding.UTF8.GetByteCount(lines[i])));
        }
    }

    [Fact]
    public void Joins_pieces_to_the_same_text_as_SentencePiece()
    {
        var model = SentencePieceTool.Train(_folder, new SampleText(5).MakeLines(3_000), "--vocab_size=1000", "--byte_fallback=true");
        var vocabulary = Vocabulary.Read(model, File.ReadAllBytes(model));
        var random = new Random(5);
        var ids = Enumerable
            .Range(0, 2_000)
            .Select(_ =>
                Enumerable
                    .Range(0, random.Next(1, 20))
                    .Select(_ => random.Next(3) == 0 ? random.Next(2, 258) : random.Next(vocabulary.Size))
                    .ToArray()
            )
            .Where(line => !line.Contains(12))
            .ToArray();
        var expected = SentencePieceTool.Decode(
            model,
            ids.Select(line => string.Join(' ', line.Select(id => id.ToString(CultureInfo.InvariantCulture))))
        );

        Assert.Equal(expected, ids.Select(line => new TargetText(vocabulary).Join(line)));
    }

    [Fact]
    public void Pieces_have_their_positions_in_the_text()
    {
        var vocabulary = Vocabulary.Read("vocab", TestModels.GetBytes("dict", "vocab"));
        var pieces = new List<SourcePiece>();

        vocabulary.Encode("  Saya  minum ☕."u8, new VocabularyBuffer(), pieces);

        Assert.Equal([(2, 6), (6, 13), (13, 14), (14, 17), (14, 17), (14, 17), (17, 18)], pieces.Select(piece => (piece.Start, piece.End)));
    }
}
