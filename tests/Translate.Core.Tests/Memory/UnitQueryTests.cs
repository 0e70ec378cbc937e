using Translate.Core.Glossaries;
using Translate.Core.Memory;

namespace Translate.Core.Tests.Memory;

public sealed class UnitQueryTests : IDisposable
{
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly IReadOnlyList<long> _ids;

    public UnitQueryTests() =>
        _ids = _memory.Save([
            UnitExchange.Unit with
            {
                Source = "Presiden membuka konferensi besar itu.",
                Target = "The president opened the conference.",
                Terms = [new TermRecord("Presiden", "0", TermOutcomeKind.Applied, null)],
            },
            UnitExchange.Unit with
            {
                Source = "Presiden pulang.",
                Target = "The president went home.",
            },
        ]);

    [Theory]
    [InlineData("presiden", 2)]
    [InlineData("PRESIDEN konfer", 1)]
    [InlineData("presiden home", 1)]
    [InlineData("presiden rumah", 0)]
    public void Requires_all_words(string words, int found) =>
        Assert.Equal(
            found,
            new UnitQuery { Words = words.Split(' ') }
                .Find(_memory)
                .Count()
        );

    [Fact]
    public void Finds_units_by_term() =>
        Assert.Equal(
            _ids[0],
            new UnitQuery { Term = "presiden" }
                .Find(_memory)
                .Single()
                .Id
        );

    [Fact]
    public void Filters_by_document()
    {
        _memory.SaveDocument(new DocumentRecord("/in/a.txt", "a", 1, UnitExchange.Now), [_ids[1], _ids[1]]);
        Assert.Equal(
            _ids[1],
            new UnitQuery { Words = ["presiden"], Documents = _memory.FindDocuments("a") }
                .Find(_memory)
                .Single()
                .Id
        );
    }

    [Fact]
    public void Finds_similar_among_matching_units()
    {
        const string Sentence = "Presiden membuka konferensi kecil itu.";
        Assert.Equal(_ids[0], new UnitQuery().FindSimilar(_memory, Sentence, 75, 5).Single().Unit.Id);
        Assert.Empty(new UnitQuery { Words = ["pulang"] }.FindSimilar(_memory, Sentence, 75, 5));
    }

    public void Dispose() => _memory.Dispose();
}
