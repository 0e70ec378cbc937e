using CsCheck;
using Translate.Core.Memory;

namespace Translate.Core.Tests.Memory;

public sealed partial class TranslationMemoryTests
{
    [Fact]
    public void Saves_documents_with_units()
    {
        var ids = _memory.Save([TestMemory.Unit("Satu.", "One."), TestMemory.Unit("Dua.", "Two.")]);
        var document = new DocumentRecord("/in/a.txt", "a", 7, TestMemory.Day)
        {
            OutputFingerprint = 3,
            OutputsHash = 4,
            Counts = "{}",
        };
        _memory.SaveDocument(document, [ids[1], ids[0], ids[1]]);
        _memory.SaveDocument(document with { Path = "/in/b.txt", Name = "b" }, [ids[0]]);

        Assert.True(_memory.TryGetDocument("/in/a.txt", out var known));
        Assert.Equal(document, known with { Id = 0 });
        Assert.False(_memory.TryGetDocument("/in/c.txt", out _));
        Assert.Equal(["Two.", "One.", "Two."], _memory.GetUnits(known).Select(unit => unit.Target));
        Assert.Equal(["a", "b"], _memory.FindDocuments("/in").Select(found => found.Name));
        Assert.Equal("b", Assert.Single(_memory.FindDocuments("b")).Name);
        Assert.Equal("a", Assert.Single(_memory.FindDocuments("/in/a.txt")).Name);
        Assert.Equal(["a", "b"], _memory.GetDocumentsContaining(_memory.GetUnits(known)[1]).Select(found => found.Name));

        _memory.Forget([known]);
        Assert.False(_memory.TryGetDocument("/in/a.txt", out _));
        Assert.Equal(2, _memory.GetAllUnits().Count());
    }

    [Fact]
    public void Forgetting_removes_unit_from_documents_and_fuzzy_index()
    {
        var ids = _memory.Save([TestMemory.Unit("Ia pergi ke pasar besar.")]);
        _memory.SaveDocument(new DocumentRecord("/in/a.txt", "a", 7, TestMemory.Day), ids);
        _memory.UpdateFuzzyIndex();
        Assert.Single(Similar());

        _memory.Forget([.. _memory.GetAllUnits()]);
        Assert.Empty(Similar());
        Assert.Empty(_memory.GetUnits(Assert.Single(_memory.FindDocuments("a"))));

        IReadOnlyList<FuzzyMatch> Similar() => _memory.FindSimilar("Ia pergi ke pasar kecil.", 75, 5, _ => true);
    }

    [Fact]
    public void Finds_similar_sources_best_first()
    {
        _memory.Save([
            TestMemory.Unit("Presiden membuka pasar besar itu kemarin.", "a"),
            TestMemory.HumanUnit("Presiden membuka pasar besar itu Senin.", "b"),
            TestMemory.Unit("Presiden membuka pasar besar itu Selasa!", "c"),
            TestMemory.Unit("Presiden membuka pasar lama itu Rabu kemarin.", "d"),
        ]);
        _memory.UpdateFuzzyIndex();
        var found = _memory.FindSimilar("presiden membuka pasar besar itu selasa", 75, 10, _ => true);
        Assert.Equal([("c", 95), ("b", 83), ("a", 83)], found.Select(match => (match.Unit.Target, match.Percent)));
        Assert.Equal(
            ["b"],
            _memory
                .FindSimilar("presiden membuka pasar besar itu selasa", 75, 10, unit => unit.IsApproved)
                .Select(match => match.Unit.Target)
        );
    }

    [Fact]
    public void Finds_every_sufficiently_similar_source()
    {
        var words = Gen.Int[0, 9].Select(i => new string((char)('a' + i), 1 + (i % 4)));
        var sentences = words.Array[0, 12].Select(list => string.Join(' ', list));
        Gen.Select(sentences.Array[1, 20], sentences, Gen.Int[75, 100])
            .Sample(
                (stored, query, percent) =>
                {
                    using var memory = TranslationMemory.CreateInMemory();
                    memory.Save([.. stored.Distinct().Where(source => source.Length > 0).Select(source => TestMemory.Unit(source))]);
                    memory.UpdateFuzzyIndex();
                    Assert.Equal(
                        stored
                            .Distinct()
                            .Where(source =>
                                source.Length > 0
                                && Similarity(source.Split(' '), query.Split(' ', StringSplitOptions.RemoveEmptyEntries)) >= percent
                            )
                            .Order(StringComparer.Ordinal),
                        memory.FindSimilar(query, percent, 100, _ => true).Select(match => match.Unit.Source).Order(StringComparer.Ordinal)
                    );
                },
                iter: 300
            );

        static int Similarity(string[] a, string[] b)
        {
            var edits = new int[a.Length + 1, b.Length + 1];
            for (var i = 0; i <= a.Length; i++)
            {
                for (var j = 0; j <= b.Length; j++)
                {
                    edits[i, j] =
                        i == 0 ? j
                        : j == 0 ? i
                        : Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                }
            }

            var longest = Math.Max(a.Length, b.Length);
            return longest == 0 ? 0 : 100 * (longest - edits[a.Length, b.Length]) / longest;
        }
    }

    [Fact]
    public void Reads_units_in_order_across_pages()
    {
        _memory.Save([.. Enumerable.Range(0, 2_500).Select(i => TestMemory.Unit($"Kalimat {i}."))]);
        Assert.Equal(Enumerable.Range(0, 2_500).Select(i => $"Kalimat {i}."), _memory.GetAllUnits().Select(unit => unit.Source));
    }
}
