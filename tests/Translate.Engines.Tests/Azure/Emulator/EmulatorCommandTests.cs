using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Translate.Emulation;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class EmulatorCommandTests
{
    [Fact]
    public async Task The_command_prints_its_address_and_finally_the_billed_characters()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var output = new PrintedParts();
        var run = EmulatorCommand
            .Create()
            .Parse(["--port", "0", "--key", "k", "--region", "westeurope", "--quota", "600", "--faults", "first 1: 503"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, stop.Token);
        var beginning = await output.NextAsync();
        using var http = new HttpClient
        {
            BaseAddress = new Uri(Regex.Match(beginning, "AZURE_TEXT_TRANSLATION_ENDPOINT=(\\S+)").Groups[1].Value),
        };

        Assert.Equal(503, (await Send(http, Request("saya"))).Status);
        Assert.Equal(200, (await Send(http, Request("saya"))).Status);
        Assert.Equal(429001, (await Send(http, Request("saya makan nasi"))).Code);
        await stop.CancelAsync();

        Assert.Equal(0, await run);
        Assert.Contains("AZURE_TEXT_TRANSLATION_REGION=westeurope", beginning, StringComparison.Ordinal);
        Assert.Equal("Billed 4 characters in 3 requests, of which 0 characters were lost.", await output.NextAsync());
    }

    [Theory]
    [InlineData("--latency", "soon", "'soon' is not a duration. Write it like 100ms, 2s or 1.5m.")]
    [InlineData(
        "--faults",
        "now and then",
        "'now and then' is not a fault rule. Write it like 'first 2: 429 retry-after=1s' or 'always: delay 100ms'."
    )]
    [InlineData("--pairs", "/nowhere.tsv", "Could not find file '/nowhere.tsv'.")]
    public async Task An_invalid_option_is_reported(string option, string value, string expected)
    {
        await using var error = new StringWriter();

        var code = await EmulatorCommand
            .Create()
            .Parse(["--port", "0", option, value])
            .InvokeAsync(new InvocationConfiguration { Error = error }, TestContext.Current.CancellationToken);

        Assert.Equal((7, expected), (code, error.ToString().TrimEnd()));
    }

    [Fact]
    public async Task A_port_in_use_is_reported_with_the_port_option()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port: 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        await using var error = new StringWriter();

        var code = await EmulatorCommand
            .Create()
            .Parse(["--port", FormattableString.Invariant($"{port}")])
            .InvokeAsync(new InvocationConfiguration { Error = error }, TestContext.Current.CancellationToken);

        Assert.Equal(
            (7, FormattableString.Invariant($"Port {port} is in use. Specify another with --port; 0 takes any free one.")),
            (code, error.ToString().TrimEnd())
        );
    }

    private static HttpRequestMessage Request(string text)
    {
        var request = Post("/translate?api-version=3.0&from=id&to=en", BodyV3(text));
        request.Headers.Remove(Key);
        request.Headers.Add(Key, "k");
        request.Headers.Add("Ocp-Apim-Subscription-Region", "westeurope");
        return request;
    }

    /// <summary>Hands on what is printed, print by print.</summary>
    private sealed class PrintedParts : TextWriter
    {
        private readonly Channel<string> _parts = Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override async Task WriteLineAsync(string? value) => await _parts.Writer.WriteAsync(value ?? string.Empty);

        public async Task<string> NextAsync() => await _parts.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }
}
