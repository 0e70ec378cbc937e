using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class ModelsCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ModelsCommandTests() =>
        _folder.WriteSettings("""{ "Input": ["in"], "Output": "out", "Glossary": "glossary", "Models": { "Folder": "models" } }""");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_installed_from_a_folder_translates_articles()
    {
        await GetModelAsync();
        _folder.Write("in/a.txt", "Saya minum kopi di rumah.\n\nKucing hitam dan anjing putih.\n");
        _folder.Write("glossary/animals.yaml", "terms:\n  kucing: fish\n");

        (await _folder.RunAsync("run", "--engine", "marian")).MustEnd(0);

        Assert.Equal("I drink coffee in house.\n\nFish black and dog white.\n", _folder.Read("out/a.txt"));
        Assert.Contains("\"engine\":", _folder.Read("out/a.txt.bilingual.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_a_run_uses_the_built_in_engine_and_explains_how_to_get_one()
    {
        const string Advice = "For better English without a key, install a model";
        _folder.Write("in/a.txt", "Saya minum kopi di rumah.\n");
        Assert.Contains(Advice, (await _folder.RunAsync("run")).MustEnd(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Advice, (await _folder.RunAsync("run")).MustEnd(0).Output, StringComparison.Ordinal);

        await GetModelAsync();
        Assert.DoesNotContain(Advice, (await _folder.RunAsync("run", "--refresh")).MustEnd(0).Output, StringComparison.Ordinal);

        Assert.Equal("I drink coffee in house.\n", _folder.Read("out/a.txt"));
    }

    [Fact]
    public async Task A_second_run_translates_nothing()
    {
        await GetModelAsync();
        _folder.Write("in/a.txt", "Saya minum kopi di rumah.\n");
        (await _folder.RunAsync("run", "--engine", "marian")).MustEnd(0);

        Assert.Contains(
            "1 up to date",
            (await _folder.RunAsync("status", "--engine", "marian")).Output,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task List_reports_what_is_installed()
    {
        Assert.Contains("No model is installed in ", (await _folder.RunAsync("models", "list")).MustEnd(0).Error, StringComparison.Ordinal);

        await GetModelAsync();

        Assert.Equal(
            "id-en: installed, 0.8 MB, version 1.0; id-en dict-mini",
            (await _folder.RunAsync("models", "list")).MustEnd(0).Lines.Single()
        );
        Assert.True(
            JsonDocument
                .Parse((await _folder.RunAsync("models", "list", "--json")).MustEnd(0).Output)
                .RootElement.GetProperty("isInstalled")
                .GetBoolean()
        );
    }

    [Fact]
    public async Task Verify_finds_a_changed_file()
    {
        await GetModelAsync();
        Assert.Equal("id-en: all files are right", (await _folder.RunAsync("models", "verify")).MustEnd(0).Lines.Single());

        _folder.Write("models/id-en/vocab.iden.spm", "x");

        Assert.Contains(
            "its SHA-256 is wrong",
            (await _folder.RunAsync("models", "verify", "id-en")).MustEnd(8, string.Empty).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_removed_model_is_gone()
    {
        await GetModelAsync();
        (await _folder.RunAsync("models", "remove", "id-en")).MustEnd(0);

        (await _folder.RunAsync("models", "remove", "id-en")).MustEnd(7, "the model 'id-en' is not installed");
        (await _folder.RunAsync("run", "--engine", "marian")).MustEnd(7, "the marian engine has no model");
    }

    [Fact]
    public async Task Without_a_terminal_get_needs_yes() =>
        (await _folder.RunAsync("models", "get", "id-en", "--from", ModelFolder())).MustEnd(
            7,
            "there is no terminal to ask at whether to install it. Add --yes"
        );

    [Fact]
    public async Task A_model_that_is_not_listed_is_refused_with_advice()
    {
        _folder.Write(
            "list.json",
            """{ "models": [{ "name": "id-en-tiny", "files": [{ "name": "model.bin", "size": 1, "sha256": "0000000000000000000000000000000000000000000000000000000000000000" }] }] }"""
        );

        (await _folder.RunAsync("models", "get", "id-en")).MustEnd(
            7,
            "no list has a model 'id-en'. Specify a folder with its files: --from FOLDER"
        );
        (await _folder.RunAsync("models", "get", "id-en-tini", "--from", "list.json")).MustEnd(7, "Did you mean 'id-en-tiny'?");
        (await _folder.RunAsync("models", "get", "id-en-tiny", "--from", "list.json", "--yes")).MustEnd(
            7,
            "the list of models has no address for model.bin of id-en-tiny"
        );
    }

    private async Task GetModelAsync() => (await _folder.RunAsync("models", "get", "id-en", "--from", ModelFolder(), "--yes")).MustEnd(0);

    private static string ModelFolder()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Documentation.Root) ?? string.Empty, "shared", "data", "marian", "dict");
        Assert.SkipUnless(Directory.Exists(folder), "The test models are not beside the repository, in ../shared/data/marian.");
        return folder;
    }
}
