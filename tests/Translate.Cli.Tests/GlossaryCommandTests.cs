using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class GlossaryCommandTests : IDisposable
{
    private const string File = "glossary/diplomacy.yaml";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Terms_are_listed_one_for_each_line() =>
        Assert.Equal(["Dewan Keamanan", "gencatan senjata"], (await GlossaryAsync(0, "list")).Lines.Select(line => line.Split('\t')[0]));

    [Fact]
    public async Task A_sentence_finds_the_terms_in_it() =>
        Assert.Contains(
            "gencatan senjata",
            (await GlossaryAsync(0, "find", "Mereka menuntut gencatan senjata segera.")).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Adding_and_removing_a_term_restores_the_file()
    {
        var before = _folder.Read(File);
        await GlossaryAsync(0, "add", "rudal", "missile", "--domain", "diplomacy");
        Assert.Equal(before + "  rudal: missile\n", _folder.Read(File));
        await GlossaryAsync(0, "remove", "rudal", "--yes");
        Assert.Equal(before, _folder.Read(File));
    }

    [Fact]
    public async Task A_term_is_added_with_all_its_fields()
    {
        await GlossaryAsync(
            0,
            "add",
            "menembak jatuh",
            "shoot down",
            "--domain",
            "diplomacy",
            "--pos",
            "verb",
            "--later",
            "down",
            "--note",
            "a\nb",
            "--example",
            "Drone ditembak jatuh. => The drone was shot down.",
            "--not",
            "Ia jatuh."
        );
        Assert.EndsWith(
            "  menembak jatuh:\n    target: shoot down\n    later: [down]\n    pos: verb\n    note: a b\n    examples:\n      - id: Drone ditembak jatuh.\n        en: The drone was shot down.\n    not:\n      - Ia jatuh.\n",
            _folder.Read(File),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Many_terms_are_added_from_standard_input()
    {
        var before = _folder.Read(File);
        (await _folder.PipeAsync("rudal\tmissile\n\nhakim\tjudge\n", "glossary", "add", "-", "--domain", "diplomacy")).MustEnd(0);
        Assert.Equal(before + "  rudal: missile\n  hakim: judge\n", _folder.Read(File));
    }

    [Fact]
    public async Task An_invalid_input_term_does_not_affect_the_others()
    {
        var before = _folder.Read(File);
        (await _folder.PipeAsync("hakim\tjudge\nsaksi\t!\njaksa\tprosecutor\n", "glossary", "add", "-", "--domain", "diplomacy")).MustEnd(
            7,
            ["standard input:2: 'target' holds no word"]
        );
        Assert.Equal(before + "  hakim: judge\n  jaksa: prosecutor\n", _folder.Read(File));
    }

    [Fact]
    public async Task A_line_of_input_without_a_target_adds_nothing()
    {
        var before = _folder.Read(File);
        (await _folder.PipeAsync("rudal\tmissile\nhakim\n", "glossary", "add", "-", "--domain", "diplomacy")).MustEnd(
            6,
            ["standard input:2"]
        );
        Assert.Equal(before, _folder.Read(File));
    }

    [Fact]
    public async Task A_field_is_changed_and_the_rest_of_the_file_stays()
    {
        _folder.Write(
            File,
            "terms:\n  # the council\n  Dewan Keamanan:\n    target: Security Council\n    note: old\n\n  rudal:   missile # kept\n"
        );
        await GlossaryAsync(0, "set", "Dewan Keamanan", "--accept", "UNSC", "--later", "the Council", "--clear", "note");
        Assert.Equal(
            "terms:\n  # the council\n  Dewan Keamanan:\n    target: Security Council\n    accept: [UNSC]\n    later: [the Council]\n\n  rudal:   missile # kept\n",
            _folder.Read(File)
        );
    }

    [Theory]
    [InlineData("Dewan Keamana", 8, "Did you mean 'Dewan Keamanan'?", "--accept", "x")]
    [InlineData("Dewan Keamanan", 7, "--clear names no field", "--clear", "target")]
    [InlineData("Dewan Keamanan", 7, "--status is not one of", "--status", "good")]
    [InlineData("Dewan Keamanan", 7, "'gencatan senjata' is already defined", "--alias", "gencatan senjata")]
    public async Task An_impossible_change_writes_nothing(string term, int exitCode, string message, params string[] options)
    {
        var before = _folder.Read(File);
        (await GlossaryAsync(exitCode, ["set", term, .. options])).MustEnd(exitCode, [message]);
        Assert.Equal(before, _folder.Read(File));
    }

    [Fact]
    public async Task One_of_several_entries_is_removed_by_its_target()
    {
        _folder.Write(
            File,
            "terms:\n  kepala:\n    - target: head\n      when: {after: [negara]}\n    - target: chief\n      when: {after: [negara], not: true}\n"
        );
        await GlossaryAsync(0, "remove", "kepala", "--target", "chief", "--yes");
        Assert.Equal("terms:\n  kepala:\n    target: head\n    when: {after: [negara]}\n", _folder.Read(File));
    }

    [Fact]
    public async Task An_existing_term_is_not_added() =>
        (await GlossaryAsync(7, "add", "gencatan senjata", "truce")).MustEnd(7, [$"{File}:3:3"]);

    [Fact]
    public async Task Removing_needs_confirmation() => (await GlossaryAsync(7, "remove", "gencatan senjata")).MustEnd(7, ["--yes"]);

    [Fact]
    public async Task A_mistyped_term_is_not_removed() =>
        (await GlossaryAsync(8, "remove", "gencatan senjta", "--yes")).MustEnd(8, ["Did you mean 'gencatan senjata'?"]);

    [Fact]
    public async Task Lint_reports_every_mistake_with_its_position()
    {
        _folder.Write("glossary/more.yaml", "terms:\n  rudal: {target: missile, never: [missile]}\n  uji coba: {taget: test}\n");
        var result = await GlossaryAsync(8, "lint");
        Assert.Contains("glossary/more.yaml:2:3: error TG014 never-is-right", result.Output, StringComparison.Ordinal);
        Assert.Contains("glossary/more.yaml:3:14: error TG000 invalid-file", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_writes_SARIF() =>
        Assert.Equal("2.1.0", (await GlossaryAsync(0, "lint", "--sarif")).Json.GetProperty("version").GetString());

    [Fact]
    public async Task A_failing_example_is_shown_with_the_position_marked()
    {
        _folder.Write(
            "glossary/more.yaml",
            "terms:\n  rudal:\n    target: missile\n    examples:\n      - id: Rudal itu jatuh.\n        en: The rocket fell.\n"
        );
        Assert.Contains("^^^^^", (await GlossaryAsync(8, "test")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formatting_is_checked_and_done()
    {
        _folder.Write(File, "terms:\n  b:   two\n  a: one\n");
        await GlossaryAsync(8, "fmt", "--check");
        await GlossaryAsync(0, "fmt");
        Assert.EndsWith("terms:\n  b: two\n  a: one\n", _folder.Read(File), StringComparison.Ordinal);
        await GlossaryAsync(0, "fmt", "--check");
        await GlossaryAsync(0, "fmt", "--sort");
        Assert.EndsWith("terms:\n  a: one\n  b: two\n", _folder.Read(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms.csv")]
    [InlineData("terms.tsv")]
    [InlineData("terms.tbx")]
    public async Task Exported_terms_can_be_imported(string file)
    {
        await GlossaryAsync(0, "export", file);
        await GlossaryAsync(0, "remove", "gencatan senjata", "--yes");
        await GlossaryAsync(0, "import", file, "--domain", "again", "--out", "glossary/again.yaml");
        Assert.Contains("gencatan senjata: ceasefire", _folder.Read("glossary/again.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflicting_term_is_not_imported()
    {
        _folder.Write("terms.csv", "source,target\ngencatan senjata,truce\n");
        (await GlossaryAsync(8, "import", "terms.csv", "--domain", "again")).MustEnd(8, [$"{File}:3:3"]);
        Assert.Equal(["diplomacy.yaml"], _folder.FilesIn("glossary"));
    }

    [Fact]
    public async Task A_difference_is_shown_with_the_sentences_it_affects()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("new.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: truce\n");
        var result = await GlossaryAsync(0, "diff", "glossary", "new.yaml", "--in");
        Assert.Contains("target: ceasefire → truce", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt 2.1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_begins_with_an_at_sign_is_not_a_response_file() =>
        (await GlossaryAsync(8, "find", "@KPU_ID")).MustEnd(8, ["No term contains '@KPU_ID'"]);

    [Fact]
    public async Task Terms_are_suggested_from_articles()
    {
        _folder.Write("in/a.txt", "Badan Siaga Nasional (BSN) bertemu.\nBadan Siaga Nasional pulang.\n");
        Assert.Contains("Badan Siaga Nasional", (await GlossaryAsync(0, "suggest", "in")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YAML_suggestions_pass_lint_and_are_comments_without_a_target()
    {
        _folder.Write(
            "in/a.txt",
            "Kemarin Badan Siaga Nasional (BSN) bertemu. Ada bijih tembaga dan kapal zzyzx. Lalu bijih tembaga dan kapal zzyzx dijual.\n"
        );
        var yaml = (await GlossaryAsync(0, "suggest", "in", "--yaml")).Output;
        Assert.Contains("\n  # kapal zzyzx: …\n", yaml, StringComparison.Ordinal);
        Assert.Contains("\n  bijih tembaga: copper ore\n", yaml, StringComparison.Ordinal);
        _folder.Write("glossary/new.yaml", "domain: new\nterms:\n" + yaml);
        await GlossaryAsync(0, "lint", "--strict");
    }

    [Fact]
    public async Task Words_that_the_offline_engine_does_not_know_are_ranked()
    {
        _folder.Write("in/a.txt", "Ada zzyzx besar di rumah itu. Ada zzyzx kecil. Ada qqwert. Rumah itu besar.\n");
        _folder.Write("in/b.txt", "Ada zzyzx dan qqwert.\n");
        var result = await GlossaryAsync(0, "suggest", "in", "--unknown");
        Assert.Equal(
            ["zzyzx → ?   score 2.4, 3 times, 2 articles", "qqwert → ?   score 2.0, 2 times, 2 articles"],
            result.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ')
        );
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ProcessResult> GlossaryAsync(int exitCode, params string[] arguments) =>
        (await _folder.RunAsync(["glossary", .. arguments])).MustEnd(exitCode);
}
