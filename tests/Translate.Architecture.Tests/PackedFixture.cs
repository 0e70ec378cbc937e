using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Translate.Architecture.Tests;

/// <summary>Packs the packages and the tool once, into a folder outside the repository.</summary>
public sealed class PackedFixture : IAsyncLifetime
{
    /// <summary>The version of the packages.</summary>
    public const string Version = "9.9.9-test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("translate-pack-");

    /// <summary>Why nothing was packed; null if it was.</summary>
    public string? Skipped { get; private set; }

    /// <summary>The packages.</summary>
    public string Packages => GetPath("packages");

    /// <summary>Returns a path in the folder.</summary>
    public string GetPath(string name) => Path.Combine(_folder.FullName, name);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            Skipped = "pack.sh needs a Unix shell.";
            return;
        }

        File.WriteAllText(
            GetPath("nuget.config"),
            $"""
            <configuration>
              <packageSources><add key="packed" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="cache" value="{Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                    ".nuget",
                    "packages"
                )}" /></fallbackPackageFolders>
            </configuration>
            """
        );
        await RunAsync(
            SourceTree.Root,
            "bash",
            "pack.sh",
            "--no-programs",
            "--version",
            Version,
            "--output",
            Packages,
            "--build-in",
            GetPath("build")
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a program, which must succeed, and returns its standard output.</summary>
    public async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The packages of this test must not stay in the cache of the machine.
        start.Environment["NUGET_PACKAGES"] = program == "bash" ? Environment.GetEnvironmentVariable("NUGET_PACKAGES") : GetPath("cache");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("MSBUILDNODEREUSE");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(
            process.ExitCode == 0,
            $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{await error}"
        );
        return output;
    }
}
