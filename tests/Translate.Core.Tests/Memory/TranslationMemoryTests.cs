using System.Text.Json;
using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Core.Tests.Memory;

public sealed class TranslationMemoryTests : IDisposable
{
    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council");

    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Unknown_source_is_a_miss() => Assert.IsType<RecallResult.Miss>(_memory.RecallOne(TestMemory.Query("Ia pergi.")));

    [Fact]
    public void Recalls_all_data_of_saved_unit()
    {
        var unit = TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council) with
        {
            Previous = "Sebelum.",
            Next = "Sesudah.",
            Terms = [new TermRecord("Dewan Keamanan", TermFingerprint.Compute(Council), TermOutcomeKind.Repaired, new TextRange(4, 20))],
            Copied = [new TextRange(21, 24), new TextRange(0, 3)],
            Doubtful = [new TextRange(0, 3), new TextRange(4, 20)],
            Changed = TestMemory.Day.AddHours(1),
        };
        var id = Assert.Single(_memory.Save([unit]));
        var recalled = Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council))).Unit;
        Assert.Equal(JsonSerializer.Serialize(unit with { Id = id }), JsonSerializer.Serialize(recalled));
    }

    [Fact]
    public void Recalls_in_query_order()
    {
        _memory.Save([TestMemory.Unit("Satu.", "One."), TestMemory.Unit("Dua.", "Two.")]);
        Assert.Equal(
            ["Two.", "-", "One."],
            _memory
                .Recall([TestMemory.Query("Dua."), TestMemory.Query("Tiga."), TestMemory.Query("Satu.")])
                .Select(recall => recall is RecallResult.Hit hit ? hit.Unit.Target : "-")
        );
    }

    [Fact]
    public void Ignores_quotation_mark_style_and_spaces()
    {
        _memory.Save([TestMemory.Unit("“Ia  pergi”")]);
        Assert.Equal("It goes.", _memory.RecallTarget(TestMemory.Query("\"Ia pergi\" ")));
    }

    [Fact]
    public void Prefers_human_over_imported_over_engine()
    {
        var query = TestMemory.Query("Ia pergi.");
        _memory.Save([
            TestMemory.HumanUnit("Ia pergi.", "He left."),
            TestMemory.ImportedUnit("Ia pergi.", "He goes away."),
            TestMemory.Unit("Ia pergi.") with
            {
                Changed = TestMemory.Day.AddDays(9),
            },
        ]);
        Assert.Equal("He left.", _memory.RecallTarget(query));

        _memory.Forget([.. _memory.GetAllUnits().Where(unit => unit.Origin == Origin.Human)]);
        Assert.Equal("He goes away.", _memory.RecallTarget(query));
    }

    [Fact]
    public void Reviewed_engine_unit_ranks_as_human()
    {
        _memory.Save([
            TestMemory.Unit("Ia pergi.", "He left.") with
            {
                State = UnitState.Reviewed,
            },
            TestMemory.ImportedUnit("Ia pergi.", "It goes away."),
        ]);
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.")));
    }

    [Fact]
    public void Prefers_same_context_then_newest()
    {
        _memory.Save([
            TestMemory.HumanUnit("Ia pergi.", "She left.") with
            {
                Previous = "Ani datang.",
            },
            TestMemory.HumanUnit("Ia pergi.", "He left.") with
            {
                Previous = "Budi datang.",
                Changed = TestMemory.Day.AddDays(1),
            },
        ]);
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.")));
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.") with { Previous = "Budi datang." }));
        var hit = Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia pergi.") with { Previous = "Ani  datang." }));
        Assert.Equal(("She left.", true), (hit.Unit.Target, hit.HasSameContext));
    }

    [Fact]
    public void Engine_unit_is_stale_after_term_change()
    {
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council)]);
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council)));
        Assert.Equal(["Dewan Keamanan"], Stale(Council with { Target = "Security Board" }));
        Assert.Equal(["rapat"], Stale(Council, TestData.Term("rapat", "meeting")));
        Assert.Equal(["Dewan Keamanan"], Stale());

        IReadOnlyList<string> Stale(params TermEntry[] terms) =>
            Assert.IsType<RecallResult.Stale>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", terms))).ChangedTerms;
    }

    [Fact]
    public void Note_or_condition_does_not_make_unit_stale()
    {
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council)]);
        var edited = Council with
        {
            Note = "PBB",
            NotIn = ["x"],
            Reference = "y",
            Status = TermStatus.Admitted,
            When = new() { Before = ["z"] },
        };
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", edited)));
    }

    [Fact]
    public void Undone_edit_recalls_earlier_unit()
    {
        var edited = Council with { Target = "Security Board" };
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council)]);
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Board met.", edited)]);
        Assert.Equal("The Security Council met.", _memory.RecallTarget(TestMemory.Query("Dewan Keamanan rapat.", Council)));
        Assert.Equal("The Security Board met.", _memory.RecallTarget(TestMemory.Query("Dewan Keamanan rapat.", edited)));
    }

    [Fact]
    public void Human_unit_reports_changed_terms()
    {
        _memory.Save([TestMemory.HumanUnit("Dewan Keamanan rapat.", "The Council met.", Council)]);
        var hit = Assert.IsType<RecallResult.Hit>(
            _memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council with { Target = "Security Board" }))
        );
        Assert.Equal(("The Council met.", "Dewan Keamanan"), (hit.Unit.Target, Assert.Single(hit.ChangedTerms)));
    }

    [Fact]
    public void Engine_never_replaces_human_unit()
    {
        _memory.Save([TestMemory.HumanUnit("Ia pergi.", "He left.")]);
        _memory.Save([TestMemory.Unit("Ia pergi.")]);
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.")));
        Assert.Equal(2, _memory.GetAllUnits().Count());
    }

    [Fact]
    public void Other_engine_is_stale_only_on_refresh()
    {
        _memory.Save([TestMemory.Unit("Ia pergi."), TestMemory.HumanUnit("Ia datang.", "He came.")]);
        var other = TestData.Engine.Identity with { Version = "8" };
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia pergi.")));
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia pergi."), TestData.Engine.Identity));
        Assert.Empty(Assert.IsType<RecallResult.Stale>(_memory.RecallOne(TestMemory.Query("Ia pergi."), other)).ChangedTerms);
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia datang."), other));
    }

    [Fact]
    public void Engine_replaces_its_own_unit()
    {
        var id = Assert.Single(_memory.Save([TestMemory.Unit("Ia pergi.")]));
        Assert.Equal(
            id,
            Assert.Single(_memory.Save([TestMemory.Unit("Ia  pergi.", "He goes.") with { Created = TestMemory.Day.AddDays(1) }]))
        );
        var unit = Assert.Single(_memory.GetAllUnits());
        Assert.Equal(("He goes.", TestMemory.Day), (unit.Target, unit.Created));
    }

    [Fact]
    public void Saving_imported_units_twice_adds_nothing()
    {
        _memory.Save([TestMemory.ImportedUnit("Ia pergi.", "He left."), TestMemory.ImportedUnit("Ia pergi.", "She left.")]);
        _memory.Save([TestMemory.ImportedUnit("Ia pergi.", "He left."), TestMemory.ImportedUnit("Ia pergi.", "She left.")]);
        Assert.Equal(2, _memory.GetAllUnits().Count());
    }

    [Fact]
    public void Revision_increases_only_if_documents_can_change()
    {
        _memory.Save([TestMemory.Unit("Satu.")]);
        _memory.Save([TestMemory.Unit("Dua.")]);
        Assert.Equal(0, _memory.GetRevision());
        _memory.Save([TestMemory.Unit("Satu.", "One.")]);
        Assert.Equal(1, _memory.GetRevision());
        _memory.Save([TestMemory.HumanUnit("Tiga.", "Three.")]);
        Assert.Equal(2, _memory.GetRevision());
        _memory.Forget([.. _memory.GetAllUnits()]);
        Assert.Equal(3, _memory.GetRevision());
    }

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
