using Translate.Engines.Command;

namespace Translate.Engines.Tests.Command;

public sealed class ProgramEnvironmentTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_program_sees_no_credential_of_this_process()
    {
        const string Secret = "not-for-programs";
        string[] names =
        [
            "AZURE_TEXT_TRANSLATION_APIKEY",
            "OPENAI_API_KEY",
            "DEEPL_AUTH_KEY",
            "LIBRETRANSLATE_API_KEY",
            "AZURE_CLIENT_SECRET",
            "TRANSLATE_DeepL__ApiKey",
            "translate_openai__apikey",
            "TRANSLATE_CERTIFICATE_PASSWORD",
        ];
        var before = names.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        Environment.SetEnvironmentVariable("FOR_PROGRAMS", "seen");
        try
        {
            foreach (var name in names)
            {
                Environment.SetEnvironmentVariable(name, Secret);
            }

            var engine = _folder.Engine(_folder.Script("env > environment; exec cat"));
            Assert.Equal(["satu"], await CommandFolder.AskAsync(engine, "satu"));
        }
        finally
        {
            foreach (var (name, value) in before)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            Environment.SetEnvironmentVariable("FOR_PROGRAMS", null);
        }

        var seen = File.ReadAllText(Path.Combine(_folder.FullName, "environment"));
        Assert.Contains("FOR_PROGRAMS=seen", seen, StringComparison.Ordinal);
        Assert.Contains("PATH=", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_only_resemble_a_credential_are_kept()
    {
        var variables = new Dictionary<string, string?>
        {
            ["PATH"] = "/bin",
            ["MY_OPENAI_API_KEY"] = "mine",
            ["HF_TOKEN"] = "model",
            ["OPENAI_BASE_URL"] = "http://127.0.0.1",
        };
        ProgramEnvironment.RemoveCredentials(variables);
        Assert.Equal(4, variables.Count);
    }
}
