using Translate.Core.Problems;
using Translate.Engines.Models;

namespace Translate.Engines.Tests.Models;

public sealed class ModelStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_changed_file_is_found_and_never_loaded()
    {
        var store = await InstalledModel.CreateAsync(_folder, "dict");
        var model = store.Find("dict");
        var path = store.GetPath(model, model.Files[0]);
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);

        Assert.Equal("the file is not the one that was installed; its SHA-256 is wrong", Assert.Single(store.Verify(model)).Message);
        Assert.Throws<ProblemException>(() => store.Open(model, model.Files[0]));
    }

    [Fact]
    public async Task An_open_file_has_the_bytes_on_disk_until_it_is_disposed()
    {
        var store = await InstalledModel.CreateAsync(_folder, "dict");
        var model = store.Find("dict");
        var opened = store.Open(model, model.Files[0]);

        Assert.Equal(File.ReadAllBytes(store.GetPath(model, model.Files[0])), opened.Memory.ToArray());
        ((IDisposable)opened).Dispose();
        Assert.Throws<ObjectDisposedException>(() => opened.GetSpan());
    }

    [Fact]
    public async Task An_empty_file_counts_as_changed()
    {
        var store = await InstalledModel.CreateAsync(_folder, "dict");
        var model = store.Find("dict");
        File.WriteAllBytes(store.GetPath(model, model.Files[0]), []);

        Assert.Contains(
            "its SHA-256 is wrong",
            Assert.Throws<ProblemException>(() => store.Open(model, model.Files[0])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_removed_model_is_gone()
    {
        var store = await InstalledModel.CreateAsync(_folder, "dict");

        store.Remove("dict");

        Assert.Empty(store.Names);
        Assert.Contains(
            "the model 'dict' is not installed",
            Assert.Throws<ProblemException>(() => store.Remove("dict")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../other")]
    [InlineData("/etc")]
    [InlineData(".hidden")]
    [InlineData("")]
    public void A_name_that_escapes_the_folder_is_not_a_model(string name)
    {
        Assert.False(ModelManifest.IsName(name));
        Assert.Throws<ProblemException>(() => new ModelStore(_folder).Remove(name));
    }

    [Theory]
    [InlineData(
        """{ "models": [{ "name": "a", "files": [{ "name": "../x", "size": 1, "sha256": "" }] }] }""",
        "'../x' is not a valid name for a file of a"
    )]
    [InlineData(
        """{ "models": [{ "name": "a", "files": [{ "name": "x", "size": 1, "sha256": "12" }] }] }""",
        "x of a has no SHA-256 of 64 hexadecimal digits"
    )]
    [InlineData(
        """{ "models": [{ "name": "a", "files": [{ "name": "x", "size": -1, "sha256": "12" }] }] }""",
        "x of a has a size out of bounds"
    )]
    [InlineData(
        """{ "models": [{ "name": "a", "licence": "MIT" }] }""",
        "the list of models is not valid: The JSON property 'licence' could not be mapped"
    )]
    [InlineData("""{ }""", "the list of models has no 'models'")]
    [InlineData("""{ "models": [{ """, "the list of models is not valid")]
    public void An_invalid_list_reports_the_error(string json, string message)
    {
        var path = Path.Combine(_folder, "models.json");
        File.WriteAllText(path, json);

        Assert.Contains(message, Assert.Throws<ProblemException>(() => ModelManifest.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data", "/home/a/.local/share", false, "/data")]
    [InlineData(null, "/home/a/.local/share", false, "/home/a/.local/share")]
    [InlineData("relative", "/home/a/.local/share", false, "/home/a/.local/share")]
    [InlineData("/data", "C:/Users/a/AppData/Local", true, "C:/Users/a/AppData/Local")]
    [InlineData(null, "/Users/a/Library/Application Support", false, "/Users/a/Library/Application Support")]
    public void Models_are_in_the_data_folder_of_the_user(string? xdg, string local, bool isWindows, string expected) =>
        Assert.Equal(expected, UserFolders.GetData(xdg, local, isWindows));
}
