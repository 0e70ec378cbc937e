using System.IO.Compression;
using System.Security.Cryptography;
using Translate.Core.Problems;
using Translate.Engines.Models;
using static Translate.Engines.Tests.Models.ModelServer;

namespace Translate.Engines.Tests.Models;

public sealed class ModelInstallerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-models-").FullName;
    private readonly byte[] _weights = RandomNumberGenerator.GetBytes(300_000);
    private ModelServer _server = null!;

    private ModelStore Store => new(Path.Combine(_folder, "models"));

    public async ValueTask InitializeAsync() => _server = await ModelServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Downloads_checks_and_installs(bool isPacked)
    {
        await InstallAsync(Serve(isPacked));

        Assert.Equal(_weights, File.ReadAllBytes(Path.Combine(Store.GetFolder("test"), "model.bin")));
        Assert.Equal(
            ["model.bin", "model.json"],
            Directory.GetFiles(Store.GetFolder("test")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        );
        Assert.Empty(Store.Verify(Store.Find("test")));
        Assert.Equal(["test"], Directory.GetFileSystemEntries(Store.Folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task An_interrupted_download_resumes()
    {
        _server.Fail(Fault.Cut, Fault.Error, Fault.Cut);

        await InstallAsync(Serve(isPacked: false));

        Assert.Equal(3, _server.Ranges.Count);
        Assert.All(_server.Ranges.Skip(1), range => Assert.Matches("^bytes=[1-9][0-9]*-$", range));
        Assert.Empty(Store.Verify(Store.Find("test")));
    }

    [Fact]
    public async Task A_canceled_download_resumes_at_the_next_call()
    {
        _server.Fail(Fault.Cut, Fault.Error, Fault.Error, Fault.Error);
        var model = Serve(isPacked: false);

        var problem = await GetProblemAsync(model);
        Assert.Equal(ProblemKind.Network, problem.Kind);
        Assert.Equal("Run the same command again; the download resumes where it stopped", problem.Advice);
        Assert.False(Store.Contains("test"));

        await InstallAsync(model);
        Assert.Equal(2, _server.Ranges.Count);
        Assert.Matches("^bytes=[1-9][0-9]*-$", _server.Ranges.Last());
    }

    [Fact]
    public async Task A_server_without_range_support_is_read_from_the_start()
    {
        _server.Fail(Fault.Cut, Fault.IgnoreRange);

        await InstallAsync(Serve(isPacked: true));

        Assert.Empty(Store.Verify(Store.Find("test")));
    }

    [Fact]
    public async Task A_stalled_download_is_retried()
    {
        _server.Fail(Fault.Stall);

        await InstallAsync(Serve(isPacked: false));

        Assert.Equal(["", "bytes=150000-"], _server.Ranges);
    }

    [Fact]
    public async Task Redirects_are_followed_up_to_a_limit()
    {
        _server.Fail(Fault.Redirect, Fault.Redirect);
        await InstallAsync(Serve(isPacked: false));

        _server.Fail(Fault.RedirectForEver);
        Assert.Equal(ProblemKind.Network, (await GetProblemAsync(Serve(isPacked: false) with { Name = "other" })).Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_with_another_hash_is_not_installed_or_kept(bool isPacked)
    {
        var model = Serve(isPacked);
        _server.Files.Values.Single()[100] ^= 1;

        Assert.Contains("its size or its SHA-256 is wrong", (await GetProblemAsync(model)).Message, StringComparison.Ordinal);
        Assert.False(Store.Contains("test"));
        Assert.Empty(Directory.GetFiles(Path.Combine(Store.Folder, ".test.partial")));
    }

    [Fact]
    public async Task An_installed_model_stays_if_its_update_fails()
    {
        await InstallAsync(Serve(isPacked: false));
        var model = Serve(isPacked: false);
        var successor = model with { Files = [model.Files[0] with { Sha256 = new string('0', 64) }] };

        await GetProblemAsync(successor);

        Assert.Empty(Store.Verify(Store.Find("test")));
    }

    [Fact]
    public async Task A_file_of_another_size_is_refused_before_reading()
    {
        var model = Serve(isPacked: false);
        _server.Files["model.bin"] = new byte[400_000];

        Assert.Contains(
            "has 400,000 bytes, and the list of models says 300,000",
            (await GetProblemAsync(model)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Unpacking_stops_at_the_listed_size()
    {
        var model = Serve(isPacked: true, new byte[50_000_000]);
        var problem = await GetProblemAsync(model with { Files = [model.Files[0] with { Size = 1_000 }] });

        Assert.Contains("cannot be unpacked: it has more than 1,000 bytes", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.invalid/model.bin")]
    [InlineData("file:///etc/passwd")]
    [InlineData("model.bin")]
    public async Task Only_HTTPS_addresses_are_accepted(string url)
    {
        var model = Serve(isPacked: false);

        Assert.Contains(
            "is not an address that models are downloaded from",
            (await GetProblemAsync(model with { Files = [model.Files[0] with { Url = url }] })).Message,
            StringComparison.Ordinal
        );
    }

    private Task InstallAsync(ModelEntry model) => InstallAsync(model, new ModelSource.Web());

    private async Task InstallAsync(ModelEntry model, ModelSource source)
    {
        using var client = ModelDownloader.CreateClient();
        var options = new DownloadOptions
        {
            StallTimeout = TimeSpan.FromSeconds(1),
            MaxFruitlessAttempts = 3,
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        await new ModelInstaller(Store, new ModelDownloader(client, options, TimeProvider.System)).InstallAsync(
            model,
            source,
            new Progress<(ModelFileEntry, long)>(),
            TestContext.Current.CancellationToken
        );
    }

    private async Task<Problem> GetProblemAsync(ModelEntry model) =>
        (await Assert.ThrowsAsync<ProblemException>(() => InstallAsync(model))).Problems[0];

    private ModelEntry Serve(bool isPacked) => Serve(isPacked, _weights);

    private ModelEntry Serve(bool isPacked, byte[] content)
    {
        var served = isPacked ? Pack(content) : (byte[])content.Clone();
        var name = isPacked ? "model.bin.gz" : "model.bin";
        _server.Files.Clear();
        _server.Files[name] = served;
        return new ModelEntry
        {
            Name = "test",
            Files =
            [
                new ModelFileEntry
                {
                    Name = "model.bin",
                    Size = content.Length,
                    Sha256 = Hash(content),
                    Url = isPacked ? string.Empty : $"{_server.Address}/{name}",
                    Packed = isPacked
                        ? new PackedFileEntry
                        {
                            Url = $"{_server.Address}/{name}",
                            Size = served.Length,
                            Sha256 = Hash(served),
                        }
                        : null,
                },
            ],
        };
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
