using Translate.Engines.Models;
using Translate.Engines.Tests.Marian;

namespace Translate.Engines.Tests.Models;

/// <summary>Installs the models beside the repository.</summary>
internal static class InstalledModel
{
    /// <summary>Installs a model under its own name.</summary>
    public static async Task<ModelStore> CreateAsync(string folder, string name)
    {
        var source = TestModels.GetFolder(name);
        var store = new ModelStore(folder);
        using var client = ModelDownloader.CreateClient();
        await new ModelInstaller(store, new ModelDownloader(client, new DownloadOptions(), TimeProvider.System)).InstallAsync(
            ModelFolderReader.Read(source, name),
            new ModelSource.Folder(source),
            new Progress<(ModelFileEntry, long)>(),
            TestContext.Current.CancellationToken
        );
        return store;
    }
}
