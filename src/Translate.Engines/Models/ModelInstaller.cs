using System.IO.Compression;
using System.Security.Cryptography;
using Translate.Core.Problems;

namespace Translate.Engines.Models;

/// <summary>Gets the files of a model, checks each, and puts them in their place all at once.</summary>
/// <param name="store">The installed models.</param>
/// <param name="downloader">Downloads files.</param>
internal sealed class ModelInstaller(ModelStore store, ModelDownloader downloader)
{
    private const string PackedExtension = ".gz";

    /// <summary>Installs a model. A model of the same name is replaced.</summary>
    /// <param name="model">The model.</param>
    /// <param name="source">Where its files come from.</param>
    /// <param name="progress">Receives which file has how many bytes.</param>
    /// <param name="cancellationToken">Stops. What was downloaded stays for another call.</param>
    /// <exception cref="ProblemException">A file cannot be had, or is not the right one. An installed model is as it was.</exception>
    public async Task InstallAsync(
        ModelEntry model,
        ModelSource source,
        IProgress<(ModelFileEntry File, long Bytes)> progress,
        CancellationToken cancellationToken
    )
    {
        // The name starts with a dot, which no model's may.
        var prepared = Path.Combine(store.Folder, $".{model.Name}.partial");
        ModelStore.Guard(prepared, () => Directory.CreateDirectory(prepared));
        foreach (var file in model.Files)
        {
            var path = Path.Combine(prepared, file.Name);
            if (!IsRight(path, file.Size, file.Sha256))
            {
                await GetAsync(model, file, source, path, new FileProgress(file, progress), cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var leftover in Directory.GetFiles(prepared).Where(path => model.Files.All(file => file.Name != Path.GetFileName(path))))
        {
            ModelStore.Guard(leftover, () => File.Delete(leftover));
        }

        store.Install(model, prepared);
    }

    private static bool IsRight(string path, long size, string sha256)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != size)
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return ModelStore.IsHash(SHA256.HashData(stream), sha256);
    }

    private static void Check(string path, long size, string sha256, string origin)
    {
        if (!IsRight(path, size, sha256))
        {
            ModelStore.Guard(path, () => File.Delete(path));
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"{origin} is not the file that the list of models names; its size or its SHA-256 is wrong",
                    "Do not use it. Get the model from its publisher"
                )
            );
        }
    }

    /// <summary>Unpacks a file. Nothing beyond the expected size is written, however much is packed.</summary>
    private static void Unpack(string packed, string path, long size, string origin)
    {
        try
        {
            using var input = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
            using var output = File.Create(path);
            var buffer = new byte[81_920];
            for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
            {
                if (output.Length + read > size)
                {
                    throw new InvalidDataException(FormattableString.Invariant($"it has more than {size:N0} bytes"));
                }

                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException e)
        {
            File.Delete(path);
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"{origin} cannot be unpacked: {e.Message.TrimEnd('.')}",
                    "Get the model from its publisher"
                ),
                e
            );
        }
    }

    private async Task GetAsync(
        ModelEntry model,
        ModelFileEntry file,
        ModelSource source,
        string path,
        IProgress<long> progress,
        CancellationToken cancellationToken
    )
    {
        switch (source)
        {
            case ModelSource.Folder folder:
                Copy(folder, file, path);
                progress.Report(file.Size);
                break;
            case ModelSource.Web when file.Packed is { } packed:
                await DownloadAsync(packed.Url, packed.Size, packed.Sha256, path + PackedExtension, progress, cancellationToken)
                    .ConfigureAwait(false);
                ModelStore.Guard(path, () => Unpack(path + PackedExtension, path, file.Size, packed.Url));
                Check(path, file.Size, file.Sha256, packed.Url);
                break;
            case ModelSource.Web when file.Url.Length > 0:
                await DownloadAsync(file.Url, file.Size, file.Sha256, path, progress, cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"the list of models has no address for {file.Name} of {model.Name}",
                        "Download the model by hand, and name its folder with --from"
                    )
                );
        }
    }

    private async Task DownloadAsync(
        string url,
        long size,
        string sha256,
        string path,
        IProgress<long> progress,
        CancellationToken cancellationToken
    )
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"'{url}' is not an address that models are downloaded from",
                    "Use an address that starts with https://"
                )
            );
        }

        await downloader.DownloadAsync(address, size, path, progress, cancellationToken).ConfigureAwait(false);
        Check(path, size, sha256, url);
    }

    private static void Copy(ModelSource.Folder folder, ModelFileEntry file, string path)
    {
        var (found, isPacked) = folder.Find(file);
        ModelStore.Guard(
            path,
            () =>
            {
                if (isPacked)
                {
                    Unpack(found, path, file.Size, found);
                }
                else
                {
                    File.Copy(found, path, overwrite: true);
                }
            }
        );
        Check(path, file.Size, file.Sha256, found);
    }

    private sealed class FileProgress(ModelFileEntry file, IProgress<(ModelFileEntry File, long Bytes)> progress) : IProgress<long>
    {
        /// <inheritdoc/>
        public void Report(long value) => progress.Report((file, value));
    }
}
