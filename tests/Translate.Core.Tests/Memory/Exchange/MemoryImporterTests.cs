using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Memory.Exchange;

public sealed class MemoryImporterTests : IDisposable
{
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly TemporaryFolder _folder = new();
    private readonly List<Problem> _skipped = [];

    [Fact]
    public void Second_import_adds_nothing()
    {
        var file = _folder.Write(
            "a.jsonl",
            UnitExchange.Write("jsonl", [UnitExchange.Unit, UnitExchange.Unit with { Source = "Ia gagal." }])
        );
        Assert.Equal(new ImportCount(2, 0, 0), Import(file).Units);
        Assert.Equal(new ImportCount(0, 0, 2), Import(file).Units);
        Assert.Equal(2, _memory.GetAllUnits().Count());
    }

    [Fact]
    public void Keeps_newer_translation()
    {
        var human = UnitExchange.Unit with { Origin = Origin.Human, Target = "She passed.", Changed = UnitExchange.Now.AddDays(1) };
        _memory.Save([human]);
        Assert.Equal(new ImportCount(0, 0, 1), _memory.Import([human with { Target = "He passed.", Changed = UnitExchange.Now }]));
        Assert.Equal("She passed.", _memory.GetAllUnits().Single().Target);
    }

    [Fact]
    public void Replaces_older_translation()
    {
        var human = UnitExchange.Unit with { Origin = Origin.Human };
        _memory.Save([human]);
        Assert.Equal(
            new ImportCount(0, 1, 0),
            _memory.Import([human with { Target = "She passed.", Changed = UnitExchange.Now.AddDays(1) }])
        );
    }

    [Fact]
    public void Keeps_approval()
    {
        _memory.Import([UnitExchange.Unit with { State = UnitState.Reviewed }]);
        _memory.Import([UnitExchange.Unit with { Changed = UnitExchange.Now.AddDays(1) }]);
        Assert.Equal(UnitState.Reviewed, _memory.GetAllUnits().Single().State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keeps_one_unit_for_each_context_and_recalls_the_matching_one(bool approved)
    {
        var tmx = Tmx(
            Variant("Silakan.", "Please come in.", "Ada tamu di pintu.", "Duduklah."),
            Variant("Silakan.", "Go ahead.", "Boleh saya bertanya?", "Terima kasih."),
            Variant("Silakan.", "Help yourself.", "Makanan sudah siap.", "Enak sekali.")
        );
        var result = new MemoryImporter(_memory, new UnitReadOptions(UnitExchange.Now, approved)).Import(
            _folder.Write("a.tmx", tmx),
            format: null,
            _skipped.Add,
            TestData.CancellationToken
        );
        Assert.Equal(3, result.Units.Added);

        Assert.Equal("Please come in.", _memory.RecallTarget(Query("Ada tamu di pintu.", "Duduklah.")));
        Assert.Equal("Go ahead.", _memory.RecallTarget(Query("Boleh saya bertanya?", "Terima kasih.")));
        Assert.Equal("Help yourself.", _memory.RecallTarget(Query("Makanan sudah siap.", "Terima kasih.")));
        var hit = Assert.IsType<RecallResult.Hit>(_memory.RecallOne(Query("Boleh saya bertanya?", "Terima kasih.")));
        Assert.Equal(["Help yourself.", "Please come in."], hit.Alternatives.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_newer_translation_for_the_same_context_replaces_the_older_one(bool approved)
    {
        var options = new UnitReadOptions(UnitExchange.Now, approved);
        new MemoryImporter(_memory, options).Import(
            _folder.Write("a.tmx", Tmx(Variant("Silakan.", "Please.", "Sebelum.", "Sesudah."))),
            format: null,
            _skipped.Add,
            TestData.CancellationToken
        );
        var newer = new MemoryImporter(_memory, options with { Now = UnitExchange.Now.AddDays(1) }).Import(
            _folder.Write("b.tmx", Tmx(Variant("Silakan.", "Go ahead.", "Sebelum.", "Sesudah."))),
            format: null,
            _skipped.Add,
            TestData.CancellationToken
        );
        Assert.Equal(new ImportCount(0, 1, 0), newer.Units);
        Assert.Equal("Go ahead.", _memory.GetAllUnits().Single().Target);
    }

    [Fact]
    public void Units_of_other_programs_with_another_position_are_kept_separately()
    {
        static string At(string place, string target) =>
            $"<tu><prop type=\"x-Context\">{place}</prop><tuv xml:lang=\"id\"><seg>Silakan.</seg></tuv><tuv xml:lang=\"en\"><seg>{target}</seg></tuv></tu>";
        Assert.Equal(new ImportCount(2, 0, 0), Import(_folder.Write("a.tmx", Tmx(At("1, 2", "Please."), At("3, 4", "Please.")))).Units);
        Assert.Equal(new ImportCount(0, 0, 2), Import(_folder["a.tmx"]).Units);
    }

    [Fact]
    public void Without_a_context_other_targets_are_kept_as_alternatives()
    {
        Import(_folder.Write("a.tmx", Tmx(Variant("Silakan.", "Please.", "", ""), Variant("Silakan.", "Go ahead.", "", ""))));
        Assert.Equal(2, _memory.GetAllUnits().Count());
        Assert.Single(Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Silakan."))).Alternatives);
    }

    [Theory]
    [InlineData("<tu><tuv xml:lang=\"id\"><seg>Tiga & empat.", 5)]
    [InlineData("<tu><tuv xml:lang=\"id\"><seg>Tiga", 5)]
    [InlineData("<tu></b>", 5)]
    public void A_broken_file_keeps_the_units_read_and_reports_the_line(string rest, int line)
    {
        var units = string.Join('\n', Variant("Satu.", "One.", "", ""), Variant("Dua.", "Two.", "", ""));
        var result = Import(_folder.Write("a.tmx", $"<tmx version=\"1.4\">\n<header srclang=\"id\"/><body>\n{units}\n{rest}"));
        Assert.Equal((2, line), (result.Units.Added, result.Broken!.Line));
        Assert.Equal(["One.", "Two."], _memory.GetAllUnits().Select(unit => unit.Target));
    }

    [Fact]
    public void Keeps_units_before_unreadable_content()
    {
        var tmx = UnitExchange.Write("tmx", [UnitExchange.Unit, UnitExchange.Unit with { Source = "Ia gagal." }]);
        var result = Import(_folder.Write("a.tmx", tmx[..^60]));
        Assert.Equal(1, result.Units.Added);
        Assert.NotNull(result.Broken);
    }

    [Fact]
    public void Resumes_stopped_import_after_last_transaction()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<MemoryUnit> Units(bool stops)
        {
            for (var i = 0; i < 45_000; i++)
            {
                if (stops && i == 30_000)
                {
                    throw new OperationCanceledException();
                }

                yield return UnitExchange.Unit with
                {
                    Source = FormattableString.Invariant($"Ia lulus {i}."),
                };
            }
        }

        Assert.Throws<OperationCanceledException>(() => _memory.Import(Units(stops: true)));
        var kept = _memory.GetAllUnits().Count();
        Assert.InRange(kept, 1, 30_000);
        Assert.Equal(new ImportCount(45_000 - kept, 0, kept), _memory.Import(Units(stops: false)));
    }

    [Fact]
    public void Missing_file_is_bad_input() =>
        Assert.Equal(ProblemKind.BadInput, Assert.Throws<ProblemException>(() => Import(_folder["no.tmx"])).Problems[0].Kind);

    [Fact]
    public void Rejects_unknown_extension() => Assert.Throws<ProblemException>(() => Import(_folder.Write("a.xyz")));

    private static PreparedSegment Query(string previous, string next) =>
        TestMemory.Query("Silakan.") with
        {
            Previous = previous,
            Next = next,
        };

    private static string Variant(string source, string target, string previous, string next) =>
        $"<tu>{Property("prev", previous)}{Property("next", next)}<tuv xml:lang=\"id\"><seg>{source}</seg></tuv><tuv xml:lang=\"en\"><seg>{target}</seg></tuv></tu>";

    private static string Property(string name, string value) => value.Length > 0 ? $"<prop type=\"{name}\">{value}</prop>" : string.Empty;

    private static string Tmx(params string[] units) =>
        $"<tmx version=\"1.4\"><header srclang=\"id\"/><body>{string.Concat(units)}</body></tmx>";

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    private MemoryImportResult Import(string file) =>
        new MemoryImporter(_memory, new UnitReadOptions(UnitExchange.Now)).Import(
            file,
            format: null,
            _skipped.Add,
            TestData.CancellationToken
        );
}
