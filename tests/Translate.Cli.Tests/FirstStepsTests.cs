using System.Diagnostics;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.Emulation;
using Translate.EngineEmulators.Chat;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.LibreTranslate;

namespace Translate.Cli.Tests;

/// <summary>
/// A new user with an article, an empty home and docs/engines.md: a shell runs each block of first steps as it is printed. Only keys, and addresses of
/// services, are filled in with those of an emulator.
/// </summary>
public sealed partial class FirstStepsTests : IAsyncDisposable
{
    private const string Page = "docs/engines.md";
    private const string Key = EmulatorOptions.DefaultKey;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("translate-first-steps-");
    private readonly List<IAsyncDisposable> _services = [];

    /// <summary>The sections of engines, as the page names them.</summary>
    public static TheoryData<string> Engines =>
        ["Language models: OpenAI, Azure OpenAI, Ollama, vLLM", "Azure AI Translator", "DeepL", "LibreTranslate", "A program of your own"];

    /// <summary>Each block that looks which engines answer, by its engine and its number on the page.</summary>
    public static TheoryData<string, int> Blocks =>
        [.. FindBlocks(Documentation.Pages[Page]).Select((block, i) => (Engine().Match(block).Groups[1].Value, i))];

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }

        _root.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task The_first_steps_work_as_documented(string engine, int number)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The steps are those of a Unix shell.");
        Assert.SkipWhen(engine == "command" && !IsInstalled("python3"), "python3 is not installed.");
        var block = FindBlocks(Documentation.Pages[Page])[number];
        var isKeyless = engine == "openai" && !block.Contains("API_KEY", StringComparison.Ordinal);
        var endpoint = await StartAsync(engine, isKeyless ? null : Key);
        var work = CreateFolder();

        var (exitCode, said) = await RunAsync(work, Fill(block, endpoint), engine, endpoint);

        Assert.True(exitCode == 0, said);
        Assert.Contains($"{engine}: answers", said, StringComparison.Ordinal);
        Assert.Equal(
            engine == "command" ? "PRESIDEN MEMBUKA KONFERENSI ITU." : "The president opened the conference.",
            (await File.ReadAllLinesAsync(Path.Combine(work, "out", "article.txt"), TestContext.Current.CancellationToken))[0]
        );
        Assert.All(
            _services.OfType<ChatEmulator>().SelectMany(service => service.Requests),
            request => Assert.Equal(isKeyless, request.Authorization == "none")
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Each_engine_documents_data_sent_cost_and_failures_in_five_lines(string heading)
    {
        var page = Documentation.Pages[Page];
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no section '{heading}'.");
        var section = page[start..(page.IndexOf("\n## ", start + 1, StringComparison.Ordinal) is > 0 and var end ? end : page.Length)];

        Assert.InRange(FindBlocks(section)[0].Trim().Split('\n').Length, 2, 5);
        Assert.Contains("What leaves the machine", section, StringComparison.Ordinal);
        Assert.Contains("What it costs", section, StringComparison.Ordinal);
        Assert.Contains("hen it fails", section, StringComparison.Ordinal);
    }

    private static List<string> FindBlocks(string text) =>
        [
            .. Block()
                .Matches(text)
                .Select(match => match.Value)
                .Where(block =>
                    block.Contains("translate engines --probe\n", StringComparison.Ordinal)
                    || block.Contains("translate engines --probe ", StringComparison.Ordinal)
                ),
        ];

    /// <summary>Puts the key in place of the dots, and the emulator in place of an address. The server in another shell is the emulator.</summary>
    private static string Fill(string block, string endpoint)
    {
        var here = string.Join('\n', block.Split('\n').Where(line => !line.Contains("# in another shell", StringComparison.Ordinal)));
        return Address().Replace(here.Replace('…'.ToString(), Key, StringComparison.Ordinal), endpoint);
    }

    /// <summary>Starts what the engine asks, and returns its address; empty for a program.</summary>
    private async Task<string> StartAsync(string engine, string? key)
    {
        var token = TestContext.Current.CancellationToken;
        switch (engine)
        {
            case "azure":
                var azure = await AzureEmulator.StartAsync(new EmulatorOptions(), token);
                _services.Add(azure);
                return azure.Endpoint.AbsoluteUri;
            case "openai":
                var chat = await ChatEmulator.StartAsync(new ChatEmulatorOptions { Key = key }, token);
                _services.Add(chat);
                return chat.Endpoint.AbsoluteUri;
            case "command":
                return string.Empty;
            default:
                var service =
                    engine == "deepl"
                        ? await DeepLEmulator.StartAsync(new EmulatorOptions(), token)
                        : await LibreTranslateEmulator.StartAsync(new LibreTranslateLimits(), new EmulatorOptions(), token);
                _services.Add(service);
                return service.Endpoint.AbsoluteUri;
        }
    }

    /// <summary>Creates a folder with an article, and with the samples that a run without a path takes. Argos Translate is not there, so a module of its name translates.</summary>
    private string CreateFolder()
    {
        var work = _root.CreateSubdirectory("work");
        File.WriteAllText(Path.Combine(work.FullName, "article.txt"), TestFolder.Article);
        File.WriteAllText(Path.Combine(work.CreateSubdirectory("seeds").FullName, "article.txt"), TestFolder.Article);
        File.WriteAllText(
            Path.Combine(work.CreateSubdirectory("argostranslate").FullName, "translate.py"),
            "def translate(text, source, target): return text.upper()\n"
        );
        var program = Path.Combine(_root.CreateSubdirectory("bin").FullName, "translate");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "translate.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return work.FullName;
    }

    /// <summary>Runs the steps in a shell that stops at the first that fails. Where the page names no address, the real service would be asked.</summary>
    private async Task<(int ExitCode, string Said)> RunAsync(string work, string steps, string engine, string endpoint)
    {
        var start = new ProcessStartInfo("sh", ["-e", "-c", $"exec 2>&1\n{steps}"])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
        };
        var (path, runtime) = (Environment.GetEnvironmentVariable("PATH"), Environment.GetEnvironmentVariable("DOTNET_ROOT"));
        start.Environment.Clear();
        start.Environment["PATH"] = $"{Path.Combine(_root.FullName, "bin")}:{path}";
        start.Environment["HOME"] = _root.CreateSubdirectory("home").FullName;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DOTNET_ROOT"] = runtime;
        if (engine is "azure" or "deepl" or "openai")
        {
            start.Environment[
                engine switch
                {
                    "azure" => "AZURE_TEXT_TRANSLATION_ENDPOINT",
                    "deepl" => "DEEPL_SERVER_URL",
                    _ => "OPENAI_BASE_URL",
                }
            ] = endpoint;
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex("(?:^    .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("--engine ([a-z]+)")]
    private static partial Regex Engine();

    [GeneratedRegex(@"(?<==)https?://\S+")]
    private static partial Regex Address();
}
