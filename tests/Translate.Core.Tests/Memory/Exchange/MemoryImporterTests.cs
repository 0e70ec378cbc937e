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
        var file = _folder.Write("a.jsonl", UnitExchange.Write("jsonl", [UnitExchange.Unit, UnitExchange.Unit with { Source = "Ia gagal." }]));
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
        Assert.Equal(new ImportCount(0, 1, 0), _memory.Import([human with { Target = "She passed.", Changed = UnitExchange.Now.AddDays(1) }]));
    }

    [Fact]
    public void Keeps_approval()
    {
        _memory.Import([UnitExchange.Unit with { State = UnitState.Reviewed }]);
        _memory.Import([UnitExchange.Unit with { Changed = UnitExchange.Now.AddDays(1) }]);
        Assert.Equal(UnitState.Reviewed, _memory.GetAllUnits().Single().State);
    }

    [Fact]
    public void Keeps_units_before_unreadable_place()
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

                yield return UnitExchange.Unit with { Source = FormattableString.Invariant($"Ia lulus {i}.") };
            }
        }

        Assert.Throws<OperationCanceledException>(() => _memory.Import(Units(stops: true)));
        var kept = _memory.GetAllUnits().Count();
        Assert.InRange(kept, 1, 30_000);
        Assert.Equal(new ImportCount(45_000 - kept, 0, kept), _memory.Import(Units(stops: false)));
    }

    [Fact]
    public void Missing_file_is_bad_input() => Assert.Equal(ProblemKind.BadInput, Assert.Throws<ProblemException>(() => Import(_folder["no.tmx"])).Problems[0].Kind);

    [Fact]
    public void Rejects_unknown_extension() => Assert.Throws<ProblemException>(() => Import(_folder.Write("a.xyz")));

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    private MemoryImportResult Import(string file) => new MemoryImporter(_memory, new UnitReadOptions(UnitExchange.Now)).Import(file, format: null, _skipped.Add, TestData.CancellationToken);
}
