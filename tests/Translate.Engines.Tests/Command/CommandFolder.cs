using Microsoft.Extensions.Logging;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Command;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Command;

/// <summary>A folder with small programs, and the whole engine, as the program puts it together, on one of them.</summary>
internal sealed class CommandFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("translate command ");
    private readonly List<EngineCatalog> _catalogs = [];

    public string FullName => _folder.FullName;

    /// <summary>Writes a program and returns how to start it.</summary>
    public string Script(string body)
    {
        var path = Path.Combine(FullName, $"program{_folder.GetFiles().Length}");
        File.WriteAllText(path, $"#!/bin/sh\ncd \"$(dirname \"$0\")\"\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return $"'{path}'";
    }

    /// <summary>Creates the engine with its decorators.</summary>
    public ITranslator Engine(
        string start,
        Action<CommandOptions>? configure = null,
        TimeProvider? time = null,
        ILoggerFactory? loggers = null
    )
    {
        var options = new CommandOptions { Start = start };
        configure?.Invoke(options);
        var catalog = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions { BaseDelay = TimeSpan.Zero },
            time ?? TimeProvider.System,
            loggers,
            command: options
        );
        _catalogs.Add(catalog);
        return catalog.Create("command");
    }

    /// <summary>Translates texts and returns targets, or what the failures say.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(ITranslator engine, params string[] texts) =>
        [
            .. (
                await engine.TranslateAsync(
                    [.. texts.Select(text => new TranslationRequest(text, []))],
                    TestContext.Current.CancellationToken
                )
            ).Select(result =>
                result is TranslationResult.Failure { Problem: var problem }
                    ? $"{problem.Kind}: {problem.Message}"
                    : ((TranslationResult.Success)result).Target
            ),
        ];

    /// <summary>How often a program was started that adds a line to the file <c>starts</c>.</summary>
    public int CountStarts() => Path.Combine(FullName, "starts") is var file && File.Exists(file) ? File.ReadAllLines(file).Length : 0;

    public void Dispose()
    {
        _catalogs.ForEach(catalog => catalog.Dispose());
        _folder.Delete(recursive: true);
    }
}
