using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

public sealed class GlossaryImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GlossaryImportTests() => _folder.Write("glossary/old.yaml", "terms:\n  satu: {target: one, aliases: [S]}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_terms_go_into_a_file_named_after_their_domain()
    {
        var result = await ImportAsync("source,target,domain\nno,\"x: y\",a/b\n");

        Assert.Equal(_folder["glossary/a-b.yaml"], result.Written);
        Assert.Equal("domain: a/b\nterms:\n  \"no\": \"x: y\"\n", _folder.Read("glossary/a-b.yaml"));
        Assert.Equal(["glossary/a-b.yaml", "glossary/old.yaml", "in.csv"], _folder.Files());
    }

    [Fact]
    public async Task The_file_names_the_schema_if_one_exists()
    {
        _folder.Write("glossary.schema.json", "{}");

        await ImportAsync("source,target\ndua,two\n");

        Assert.StartsWith(
            "# yaml-language-server: $schema=../glossary.schema.json\ndomain: in\n",
            _folder.Read("glossary/in.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_known_term_is_skipped_by_any_of_its_spellings()
    {
        var result = await ImportAsync("source,target\nS,one\nsatu,one\n");

        Assert.Null(result.Written);
        Assert.Equal(2, result.Plan.Skipped.Count);
    }

    [Theory]
    [InlineData("satu,two,")]
    [InlineData("baru,two,S")]
    public async Task A_term_with_another_target_is_a_conflict_and_nothing_is_written(string row)
    {
        var result = await ImportAsync($"source,target,aliases\ndua,two,\n{row}\n");

        Assert.Null(result.Written);
        var problem = Assert.Single(result.Plan.Conflicts).ToProblem().ToString();
        Assert.StartsWith($"{_folder["in.csv"]}:3:1: '", problem, StringComparison.Ordinal);
        Assert.Contains($"contradicts 'satu → one' at {_folder["glossary/old.yaml"]}:2:3", problem, StringComparison.Ordinal);
        Assert.Equal(["glossary/old.yaml", "in.csv"], _folder.Files());
    }

    [Fact]
    public async Task Several_entries_for_a_source_are_imported_with_exclusive_conditions()
    {
        var result = await ImportAsync(
            "source,target,when\nkepala,head,{after: [negara]}\ndua,two,\nkepala,chief,\"{after: [negara], not: true}\"\n"
        );

        Assert.Equal(
            """
            domain: in
            terms:
              kepala:
                - target: head
                  when: {after: [negara]}
                - target: chief
                  when: {after: [negara], not: true}
              dua: two

            """.ReplaceLineEndings("\n"),
            _folder.Read("glossary/in.yaml")
        );
        Assert.Equal(2, GlossaryReader.Read(result.Written!).Entries.Count(entry => entry.Source == "kepala"));
    }

    [Fact]
    public async Task Mutually_exclusive_conditions_are_not_a_conflict()
    {
        _folder.Write("glossary/old.yaml", "terms:\n  kepala: {target: head, when: {after: [negara]}}\n");

        Assert.Empty((await ImportAsync("source,target,when\nkepala,chief,\"{after: [negara], not: true}\"\n")).Plan.Conflicts);
        Assert.Single((await ImportAsync("source,target,when\nkepala,boss,{before: [negara]}\n")).Plan.Conflicts);
    }

    [Fact]
    public async Task Conflicts_can_be_skipped()
    {
        await ImportAsync("source,target\ndua,two\nsatu,two\n", request => request with { SkipConflicts = true });

        Assert.Equal("domain: in\nterms:\n  dua: two\n", _folder.Read("glossary/in.yaml"));
    }

    [Fact]
    public async Task An_existing_file_is_replaced_only_with_force()
    {
        var before = _folder.Read("glossary/old.yaml");

        var problem = await RefusedAsync("source,target\ndua,two\n", request => request with { Out = _folder["glossary/old.yaml"] });
        Assert.Equal((ProblemKind.BadConfiguration, "exists already"), (problem.Kind, problem.Message));
        Assert.Equal(before, _folder.Read("glossary/old.yaml"));

        await ImportAsync("source,target\nsatu,uno\n", request => request with { Out = _folder["glossary/old.yaml"], Force = true });
        Assert.Equal("domain: in\nterms:\n  satu: uno\n", _folder.Read("glossary/old.yaml"));
    }

    [Theory]
    [InlineData("source,target,domain\na,b,x\nc,d,y\n", null, null, "the terms are of several domains (x, y)")]
    [InlineData("source,target\na,b\n", " ", null, "--domain names no domain")]
    [InlineData("source,target\na,b\n", null, "terms.txt", "a glossary file is named .yaml")]
    public async Task An_impossible_request_is_bad_configuration(string text, string? domain, string? name, string expected)
    {
        var problem = await RefusedAsync(text, request => request with { Domain = domain, Out = name });

        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF8_is_refused_with_its_byte()
    {
        await File.WriteAllBytesAsync(_folder["in.csv"], [.. "source,target\n"u8, 0xFF], TestData.CancellationToken);

        var problem = Assert.Single(
            (
                await Assert.ThrowsAsync<ProblemException>(() =>
                    GlossaryImport.RunAsync(Request() with { Format = "azure" }, TestData.CancellationToken)
                )
            ).Problems
        );

        Assert.Equal((ProblemKind.BadInput, 14L), (problem.Kind, problem.Offset));
    }

    [Fact]
    public async Task A_Windows_1252_table_is_read()
    {
        await File.WriteAllBytesAsync(
            _folder["in.csv"],
            [.. "source;target\r\nkuasa usaha;charg"u8, 0xE9, .. " d"u8, 0x92, .. "affaires\r\n"u8],
            TestData.CancellationToken
        );

        var result = await GlossaryImport.RunAsync(Request(), TestData.CancellationToken);

        Assert.Equal("chargé d’affaires", Assert.Single(result.Plan.Added).Target);
    }

    [Fact]
    public async Task The_user_can_assign_columns()
    {
        var result = await ImportAsync("1,tiga,x,three\n2,empat,y,four\n", request => request with { Columns = "source=2,target=4" });

        Assert.Equal([("tiga", "three"), ("empat", "four")], result.Plan.Added.Select(entry => (entry.Source, entry.Target)));
    }

    [Theory]
    [InlineData("source=2", "--columns names no source or no target")]
    [InlineData("source=2,target=9", "--columns cannot be used: 'target=9'")]
    [InlineData("source=2,goal=1", "--columns cannot be used: 'goal=1'")]
    public async Task Missing_columns_are_refused(string columns, string expected)
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            ImportAsync("1,satu,one\n", request => request with { Columns = columns })
        );

        Assert.StartsWith(expected, Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.csv", null, ProblemKind.BadInput, "cannot be read")]
    [InlineData("in.txt", null, ProblemKind.BadConfiguration, "the extension names no format")]
    [InlineData("in.csv", "cvs", ProblemKind.BadConfiguration, "there is no glossary format 'cvs'")]
    public async Task A_missing_file_or_unknown_format_is_reported(string file, string? format, ProblemKind kind, string expected)
    {
        var request = new ImportRequest(_folder[file], _folder["glossary"]) { Format = format };

        var problem = Assert.Single(
            (await Assert.ThrowsAsync<ProblemException>(() => GlossaryImport.RunAsync(request, TestData.CancellationToken))).Problems
        );

        Assert.Equal(kind, problem.Kind);
        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
    }

    private ImportRequest Request() => new(_folder["in.csv"], _folder["glossary"]);

    private Task<TermImportResult> ImportAsync(string text, Func<ImportRequest, ImportRequest>? change = null)
    {
        _folder.Write("in.csv", text);
        return GlossaryImport.RunAsync(change is null ? Request() : change(Request()), TestData.CancellationToken);
    }

    private async Task<Problem> RefusedAsync(string text, Func<ImportRequest, ImportRequest> change) =>
        Assert.Single((await Assert.ThrowsAsync<ProblemException>(() => ImportAsync(text, change))).Problems);
}
