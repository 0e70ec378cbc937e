using System.Text;
using System.Text.Json;
using Translate.Engines.Marian;
using Translate.Engines.Marian.Network;
using Translate.Engines.Marian.Search;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Tests.Marian;

public class GoldenTests
{
    [Fact]
    public void Translates_with_the_dictionary_model_as_the_reference_does()
    {
        var lines = File.ReadAllLines(Path.Combine(TestModels.GetFolder("dict"), "expected.tsv")).Select(line => line.Split('\t').Select(Parse).ToArray()).ToArray();

        Assert.Equal(lines.Select(line => line[1]), Translate("dict", lines.Select(line => line[0])));
    }

    [Fact]
    public void Translates_with_random_weights_as_the_reference_does()
    {
        var folder = TestModels.GetFolder("rand");
        var expected = File.ReadAllLines(Path.Combine(folder, "expected.jsonl")).Select(Parse);

        Assert.Equal(expected, Translate("rand", File.ReadAllLines(Path.Combine(folder, "input.txt"))));
    }

    private static string Parse(string json) => JsonSerializer.Deserialize<string>(json)!;

    private static IEnumerable<string> Translate(string name, IEnumerable<string> lines)
    {
        var model = MarianModel.Load(Get(name, "model"), Get(name, "lex"), Get(name, "vocab"));
        var search = new GreedySearch(new TransformerDecoder(model.Network, model.Shortlist, new Workspace()), new SpecialPieces(model.Vocabulary.EndId, model.Vocabulary.UnknownId), 64);
        var pieces = new List<SourcePiece>();
        var sentences = lines.Select(line =>
        {
            model.Vocabulary.Encode(Encoding.UTF8.GetBytes(line), new VocabularyBuffer(), pieces);
            return pieces.Select(piece => piece.Id).Append(model.Vocabulary.EndId).ToArray();
        }).ToArray();
        return search.Run(sentences, CancellationToken.None).Take(sentences.Length).Select(target => new TargetText(model.Vocabulary).Join([.. target.Pieces]));
    }

    private static ModelBytes Get(string name, string prefix) => new(prefix, TestModels.GetBytes(name, prefix));
}
