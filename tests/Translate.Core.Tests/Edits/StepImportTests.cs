using System.Text.Json;
using Translate.Core.Documents;
using Translate.Core.Edits;
using Translate.Core.Edits.Tables;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Edits;

/// <summary>Comments, flags, waivers, dismissals, errors and terms out of a file of decisions.</summary>
public sealed class StepImportTests : IDisposable
{
    private const string Source = "Dewan Keamanan bertemu.";
    private const string Target = "The board met.";

    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council") with { Accept = ["UNSC"] };

    private readonly TemporaryFolder _folder = new();
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly List<Problem> _problems = [];

    public StepImportTests() => _memory.Save([TestMemory.Unit(Source, Target)]);

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("""{"kind":"comment","note":"Ask"}""", "notes")]
    [InlineData("""{"kind":"flag"}""", "notes")]
    [InlineData("""{"kind":"dismiss","finding":"f","message":"m","note":"why"}""", "notes")]
    [InlineData("""{"kind":"mark","start":0,"end":3,"severity":"minor","category":"style"}""", "notes")]
    [InlineData("""{"kind":"mark","start":0,"end":14,"severity":"major","category":"no such kind"}""", "notes")]
    [InlineData("""{"kind":"waive","term":"Dewan Keamanan","occurrence":0,"note":"why"}""", "notes")]
    [InlineData("""{"kind":"propose","term":"bertemu","rendering":"meet"}""", "term")]
    [InlineData("""{"kind":"propose","term":"dewan keamanan","rendering":"UNSC"}""", "known")]
    [InlineData("""{"kind":"propose","term":"Dewan Keamanan","rendering":"Safety Board"}""", "conflict")]
    [InlineData("""{"kind":"require","term":"Dewan Keamanan","occurrence":0}""", "known")]
    [InlineData("""{"kind":"reopen","finding":"f","message":"m"}""", "known")]
    [InlineData("""{"kind":"unmark","start":0,"end":3,"severity":"minor"}""", "known")]
    [InlineData("""{"kind":"comment"}""", "left")]
    [InlineData("""{"kind":"comment","note":7}""", "left")]
    [InlineData("""{"kind":"comment","note":"Ask","author":"\u001b[31mBudi"}""", "left")]
    [InlineData("""{"kind":"comment","note":"Ask","source":"Kalimat lain."}""", "left")]
    [InlineData("""{"kind":"comment","note":"Ask","source":null}""", "left")]
    [InlineData("""{"kind":"dismiss","finding":"f","message":"m"}""", "left")]
    [InlineData("""{"kind":"dismiss","finding":"f","note":"why"}""", "left")]
    [InlineData("""{"kind":"dismiss","finding":"f","message":"m","note":"why","target":"Another text."}""", "left")]
    [InlineData("""{"kind":"waive","term":"Dewan Keamanan","occurrence":0,"note":"why","fingerprint":"0000000000000000"}""", "left")]
    [InlineData("""{"kind":"waive","term":"Dewan Keamanan","occurrence":1,"note":"why"}""", "left")]
    [InlineData("""{"kind":"waive","term":"Dewan Keamanan","occurrence":-1,"note":"why"}""", "left")]
    [InlineData("""{"kind":"waive","term":"Dewan Keamanan","occurrence":1e99,"note":"why"}""", "left")]
    [InlineData("""{"kind":"waive","term":"Dewan Keamanan","occurrence":0}""", "left")]
    [InlineData("""{"kind":"mark","start":0,"end":15,"severity":"minor"}""", "left")]
    [InlineData("""{"kind":"mark","start":3,"end":3,"severity":"minor"}""", "left")]
    [InlineData("""{"kind":"mark","start":-1,"end":3,"severity":"minor"}""", "left")]
    [InlineData("""{"kind":"mark","start":0,"end":3,"severity":"fatal"}""", "left")]
    [InlineData("""{"kind":"mark","start":"0","end":3,"severity":"minor"}""", "left")]
    [InlineData("""{"kind":"propose","term":"","rendering":"meet"}""", "left")]
    [InlineData("""{"kind":"propose","term":"ber\ntemu","rendering":"meet"}""", "left")]
    [InlineData("""{"kind":"approve"}""", "left")]
    [InlineData("""{"kind":"undo"}""", "left")]
    [InlineData("""{"kind":"fly"}""", "left")]
    [InlineData("""{}""", "left")]
    [InlineData("""[]""", "left")]
    [InlineData("""null""", "left")]
    public async Task A_step_is_imported_known_in_conflict_or_reported(string step, string expected)
    {
        var result = await ImportAsync(step);
        Assert.Equal(
            expected,
            (result.Notes, result.Terms.Count, result.Known, result.Conflicts, result.Left) switch
            {
                (1, 0, 0, 0, 0) => "notes",
                (0, 1, 0, 0, 0) => "term",
                (0, 0, 1, 0, 0) => "known",
                (0, 0, 0, 1, 0) => "conflict",
                (0, 0, 0, 0, 1) => "left",
                _ => result.ToString(),
            }
        );
        Assert.Equal(expected is "left" or "conflict" ? 1 : 0, _problems.Count);
        Assert.Equal(expected is "notes" or "term" ? 1 : 0, _memory.GetAllEvents().Count);
    }

    [Theory]
    [InlineData("""{"kind":"comment","note":"Ask"}""")]
    [InlineData("""{"kind":"dismiss","finding":"f","message":"m","note":"why"}""")]
    [InlineData("""{"kind":"mark","start":0,"end":3,"severity":"minor","category":"none"}""")]
    [InlineData("""{"kind":"propose","term":"bertemu","rendering":"meet"}""")]
    public async Task A_step_that_is_imported_again_is_known(string step)
    {
        await ImportAsync(step);
        Assert.Equal((0, 1), await ImportAsync(step) is var result ? (result.Notes + result.Terms.Count, result.Known) : default);
    }

    [Fact]
    public async Task Another_reason_is_a_conflict_unless_the_file_wins()
    {
        await ImportAsync("""{"kind":"waive","term":"Dewan Keamanan","occurrence":0,"note":"one"}""");
        var other = """{"kind":"waive","term":"Dewan Keamanan","occurrence":0,"note":"two"}""";
        Assert.Equal((0, 1), await ImportAsync(other) is var result ? (result.Notes, result.Conflicts) : default);
        Assert.Contains("'one'", Assert.Single(_problems).Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), await ImportAsync(overwrite: true, other) is var taken ? (taken.Notes, taken.Conflicts) : default);
        Assert.Equal("two", Assert.Single(_memory.GetSettlements([Source]).Waivers[Source]).Reason);
    }

    [Fact]
    public async Task Steps_apply_in_order()
    {
        await ImportAsync(
            """{"kind":"dismiss","finding":"f","message":"m","note":"one"}""",
            """{"kind":"reopen","finding":"f","message":"m","at":"2026-03-02T08:00:01.000Z"}""",
            """{"kind":"dismiss","finding":"f","message":"m","note":"two","at":"2026-03-02T08:00:02.000Z"}""",
            """{"kind":"mark","start":0,"end":3,"severity":"minor"}""",
            """{"kind":"unmark","start":0,"end":3,"severity":"minor","at":"2026-03-02T08:00:01.000Z"}"""
        );
        Assert.Equal("two", Assert.Single(_memory.GetSettlements([Source]).Dismissals[Source]).Reason);
        Assert.Empty(_memory.GetAllErrors());
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task A_decision_for_one_position_keeps_the_older_decision_for_the_others()
    {
        _folder.Write("in/a.txt", "Mereka tidur.\nDewan Keamanan bertemu.\nWarga pulang.\nDewan Keamanan bertemu.\nIa makan.");
        _memory.Save([
            TestMemory.Unit(Source, "The council met.") with
            {
                Origin = Core.Bitexts.Origin.Human,
                State = Core.Bitexts.UnitState.Reviewed,
                Previous = "Mereka tidur.",
                Next = "Warga pulang.",
            },
        ]);
        _folder.Write(
            "a.json",
            $$"""{"format":"translate-decisions","version":2,"document":"a.txt","decisions":[{"id":"2.1","source":"{{Source}}","before":"The council met.","target":"It met.","state":"reviewed","isOnlyHere":true}],"steps":[]}"""
        );
        Assert.Equal(1, (await ReadAsync(overwrite: false, new PlainTextFormat(null), _folder["in/a.txt"])).Edited);
        Assert.Equal("It met.", _memory.RecallTarget(TestMemory.Query(Source) with { Previous = "Mereka tidur.", Next = "Warga pulang." }));
        Assert.Equal(
            "The council met.",
            _memory.RecallTarget(TestMemory.Query(Source) with { Previous = "Warga pulang.", Next = "Ia makan." })
        );
    }

    [Fact]
    public async Task A_step_with_a_future_date_gets_the_date_of_the_import()
    {
        await ImportAsync("""{"kind":"flag","at":"9999-12-31T23:59:59Z"}""", """{"kind":"comment","note":"x","at":"yesterday"}""");
        Assert.All(_memory.GetAllEvents(), step => Assert.InRange(step.At, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow));
    }

    private Task<EditImportResult> ImportAsync(params string[] steps) => ImportAsync(overwrite: false, steps);

    private async Task<EditImportResult> ImportAsync(bool overwrite, params string[] steps)
    {
        var defaults = new Dictionary<string, object>
        {
            ["id"] = "1.1",
            ["source"] = Source,
            ["target"] = Target,
            ["author"] = "Budi",
            ["at"] = "2026-03-02T08:00:00.000Z",
            ["fingerprint"] = TermFingerprint.Compute(Council),
        };
        var complete = steps.Select(step =>
            step[0] != '{'
                ? step
                : JsonSerializer.Serialize(
                    defaults
                        .Concat(
                            JsonSerializer
                                .Deserialize<Dictionary<string, JsonElement>>(step)!
                                .Select(pair => KeyValuePair.Create(pair.Key, (object)pair.Value))
                        )
                        .GroupBy(pair => pair.Key)
                        .ToDictionary(group => group.Key, group => group.Last().Value)
                )
        );
        _folder.Write(
            "a.json",
            $$"""{"format":"translate-decisions","version":2,"document":"a.txt","decisions":[],"steps":[{{string.Join(',', complete)}}]}"""
        );
        return await ReadAsync(overwrite);
    }

    private Task<EditImportResult> ReadAsync(bool overwrite, IDocumentFormat? format = null, string? article = null)
    {
        var splitter = new IndonesianSentenceSplitter();
        var importer = new EditImporter(
            _memory,
            new DocumentFormats(format is null ? [] : [format]),
            new SegmentPreparer(splitter, SegmentClassifier.CreateDefault(), new TermMatcher(new Glossary([Council]))),
            splitter,
            new Dictionary<string, Func<string, EditedTable>>(),
            new EditImportOptions("Sari") { OverwriteConflicts = overwrite, Article = article },
            TimeProvider.System
        );
        return importer.ImportAsync(_folder["a.json"], _problems.Add, TestData.CancellationToken);
    }
}
