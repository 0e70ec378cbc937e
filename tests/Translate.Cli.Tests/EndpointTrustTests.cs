using System.Diagnostics;
using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>A settings file that came from elsewhere cannot send a credential anywhere.</summary>
public sealed class EndpointTrustTests : IDisposable
{
    private const string Key = "SECRETKEY0123456789abcdef";

    private readonly TestFolder _folder = new();

    public EndpointTrustTests() => _folder.WriteArticle("in/a.txt");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://translator.example", 7)]
    [InlineData("http://127.0.0.1:9", 7)]
    [InlineData("https://api.cognitive.microsofttranslator.com.evil.example", 7)]
    [InlineData("https://evilcognitiveservices.azure.com.example", 7)]
    [InlineData("https://mine.cognitiveservices.azure.com", 0)]
    [InlineData("https://api-eur.cognitive.microsofttranslator.com", 0)]
    public async Task A_key_is_not_sent_to_a_host_that_only_a_file_configures(string endpoint, int exitCode)
    {
        _folder.WriteSettings($$"""{ "Input": ["in"], "Azure": { "Endpoint": "{{endpoint}}" } }""");

        var result = (await RunAsync(new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = Key })).MustEnd(exitCode);

        Assert.Equal(exitCode == 7, result.Error.Contains("Azure:Endpoint would send your credential to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_identity_is_not_sent_to_a_host_that_only_a_file_configures()
    {
        _folder.WriteSettings("""{ "Input": ["in"], "Azure": { "Endpoint": "https://translator.example", "UseIdentity": true } }""");

        (await RunAsync([])).MustEnd(7, "Azure:Endpoint would send your credential to translator.example");
    }

    [Fact]
    public async Task The_user_can_trust_the_host_and_a_file_cannot_trust_itself()
    {
        await using var service = await AzureEmulator.StartAsync(new EmulatorOptions { Key = Key }, TestContext.Current.CancellationToken);
        _folder.WriteSettings($$"""{ "Input": ["in"], "Engine": "azure", "Azure": { "Endpoint": "{{service.Endpoint}}" } }""");

        (
            await RunAsync(new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = Key, ["TRANSLATE_Azure__TrustEndpoint"] = "127.0.0.1" }, "run")
        ).MustEnd(0);
        Assert.Single(service.Requests);

        _folder.WriteSettings(
            $$"""{ "Input": ["in"], "Engine": "azure", "Azure": { "Endpoint": "{{service.Endpoint}}", "TrustEndpoint": "127.0.0.1" } }"""
        );
        (await RunAsync(new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = Key })).MustEnd(
            7,
            "Azure:TrustEndpoint has no meaning in a settings file",
            "set TRANSLATE_Azure__TrustEndpoint"
        );
    }

    [Fact]
    public async Task The_environment_can_set_the_host()
    {
        _folder.WriteSettings("""{ "Input": ["in"], "Azure": { "Endpoint": "https://translator.example" } }""");

        (
            await RunAsync(
                new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = Key, ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = "https://translator.example" }
            )
        ).MustEnd(0);
    }

    [Fact]
    public async Task A_program_that_only_a_file_configures_is_not_started()
    {
        _folder.WriteSettings("""{ "Input": ["in"], "Engine": "command", "Command": { "Start": "touch started" } }""");
        (await RunAsync([], "run")).MustEnd(
            7,
            "Command:Start is a program to start",
            "set the environment variable TRANSLATE_Command__Start"
        );
        Assert.False(File.Exists(_folder.GetPath("started")));

        _folder.WriteSettings("""{ "Input": ["in"], "Engine": "command", "Command": { "Lifetime": "Request" } }""");
        (await RunAsync(new() { ["TRANSLATE_Command__Start"] = "cat" }, "run")).MustEnd(0);
    }

    [Theory]
    [InlineData("chown", "12345")]
    [InlineData("chmod", "o+w")]
    public async Task A_file_in_a_parent_folder_that_another_user_can_write_is_refused(string command, string argument)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "Only an administrator can give a file to another user."
        );
        Directory.CreateDirectory(_folder.GetPath("below"));
        using (var change = Process.Start(command, [argument, _folder.GetPath("appsettings.json")]))
        {
            await change.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, change.ExitCode);
        }

        (await _folder.RunAsync("below", [], [], "run")).MustEnd(
            7,
            "another user owns or can change this settings file",
            _folder.GetPath("appsettings.json")
        );
        (await _folder.RunAsync("run")).MustEnd(0);
        _folder.Write("below/appsettings.json", "{}");
        (await _folder.RunAsync("below", [], [], "engines")).MustEnd(0);
    }

    [Theory]
    [InlineData("""{ "Azure": { "Token": "123456" } }""", "Azure:Token is a credential")]
    [InlineData("""{ "Azure": { "ApiKey": ["secret"] } }""", "Azure:ApiKey:0 is a credential")]
    [InlineData("""{ "Azure": { "ApiKeys": ["secret"] } }""", "Azure:ApiKeys:0 is a credential")]
    [InlineData("""{ "Azure": { "ApiKey2": "secret" } }""", "Azure:ApiKey2 is a credential")]
    [InlineData("""{ "Azure": { "Authorization": "Bearer secret" } }""", "Azure:Authorization is a credential")]
    [InlineData("""{ "Azure": { "Endpoint": "https://me:secret@translator.example" } }""", "Azure:Endpoint is a credential")]
    [InlineData("""{ "Azure": { "Endpoint": "https://translator.example/?Subscription-Key=secret" } }""", "Azure:Endpoint is a credential")]
    [InlineData("""{ "Memory": "Host=db;Username=me;Password=secret" }""", "Memory is a credential")]
    [InlineData("""{ "Memory": "postgres://me:secret@db/translate" }""", "Memory is a credential")]
    public async Task A_credential_in_a_file_is_refused_by_name_and_by_format(string settings, string message)
    {
        _folder.WriteSettings(settings);

        var result = (await _folder.RunAsync("run", "in")).MustEnd(7, message);
        Assert.DoesNotContain(
            "secret",
            result.Error.Replace("user-secrets", string.Empty, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private Task<ProcessResult> RunAsync(Dictionary<string, string> environment, string command = "engines") =>
        _folder.RunAsync(string.Empty, environment, [], command);
}
