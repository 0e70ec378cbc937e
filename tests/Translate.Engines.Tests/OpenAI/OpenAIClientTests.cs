using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Translate.EngineEmulators.Chat;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>The official client of npm takes the emulated service for the real one: its answers, its errors and its waits.</summary>
public class OpenAIClientTests
{
    [Fact]
    public async Task The_official_client_understands_the_emulated_service()
    {
        Assert.SkipUnless(
            await RunNodeAsync("-e", "require.resolve('openai')") is not null,
            "Node or its package openai is not there: npm install openai, and name its node_modules in NODE_PATH."
        );
        await using var service = await ChatEmulator.StartAsync(
            new ChatEmulatorOptions { Models = ["m"], ContextLength = 8_000 },
            TestContext.Current.CancellationToken
        );
        service.Faults.Replace("always containing \"tolak\": refusal; nth 4: 429 retry-after=0");

        var output = await RunNodeAsync(
            Path.Combine(AppContext.BaseDirectory, "OpenAI", "Data", "official-client.cjs"),
            service.Endpoint.AbsoluteUri,
            ChatEmulatorOptions.DefaultKey
        );

        var results = JsonDocument.Parse(output!).RootElement;
        Assert.Equal("m", results.GetProperty("models")[0].GetString());
        Assert.Equal(
            """{"text":"The president opened a conference.","finish":"stop","total":0,"cached":0}""",
            results.GetProperty("plain").GetRawText()
        );
        Assert.Equal("I'm sorry, I can't help with that.", results.GetProperty("refusal").GetString());
        Assert.Equal("stop", results.GetProperty("retried").GetString());
        Assert.Equal(("AuthenticationError", 401, "invalid_api_key"), GetError("wrongKey"));
        Assert.Equal(("NotFoundError", 404, "model_not_found"), GetError("wrongModel"));
        Assert.Equal(("BadRequestError", 400, "decimal_above_max_value"), GetError("hot"));
        Assert.Equal(("BadRequestError", 400, "missing_required_parameter"), GetError("empty"));
        Assert.Equal(("BadRequestError", 400, "context_length_exceeded"), GetError("long"));
        Assert.Equal(("BadRequestError", 400, "invalid_json_schema"), GetError("looseSchema"));
        Assert.Equal(5, service.Requests.Count);

        (string?, int, string?) GetError(string name)
        {
            var error = results.GetProperty(name);
            Assert.True(error.GetProperty("hasRequestId").GetBoolean());
            return (error.GetProperty("error").GetString(), error.GetProperty("status").GetInt32(), error.GetProperty("code").GetString());
        }
    }

    /// <summary>Returns what Node printed; null if it is not there, or failed.</summary>
    private static async Task<string?> RunNodeAsync(params string[] arguments)
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await error;
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            return node.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
