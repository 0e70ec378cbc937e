using System.Net.Http.Headers;
using System.Text;
using Translate.Emulation;
using Translate.EngineEmulators.LibreTranslate;

namespace Translate.Engines.Tests.LibreTranslate;

/// <summary>The emulator against the contract of the server: its checks, in its order, with its words.</summary>
public sealed class LibreTranslateEmulatorTests
{
    private const string Valid = """{"q":"Selamat pagi.","source":"id","target":"en"}""";

    [Theory]
    [InlineData(Valid, 200, """{"translatedText":"Good morning."}""")]
    [InlineData("""{"q":["Selamat pagi."],"source":"id","target":"en"}""", 200, """{"translatedText":["Good morning."]}""")]
    [InlineData(
        """{"q":["<b>Selamat pagi.</b> &lt;"],"source":"id","target":"en","format":"html"}""",
        200,
        """{"translatedText":["<b>Good morning.</b> <"]}"""
    )]
    [InlineData("""{"q":""", 400, """{"error":"Invalid JSON format"}""")]
    [InlineData("""{"source":"id","target":"en"}""", 400, """{"error":"Invalid request: missing q parameter"}""")]
    [InlineData("""{"q":"a","target":"en"}""", 400, """{"error":"Invalid request: missing source parameter"}""")]
    [InlineData("""{"q":"a","source":"id"}""", 400, """{"error":"Invalid request: missing target parameter"}""")]
    [InlineData("""{"q":"a","source":"xx","target":"en"}""", 400, """{"error":"xx is not supported"}""")]
    [InlineData("""{"q":"a","source":"id","target":"en","format":"xml"}""", 400, """{"error":"xml format is not supported"}""")]
    [InlineData(
        """{"q":["a","b","c"],"source":"id","target":"en"}""",
        400,
        """{"error":"Invalid request: request (3) exceeds text limit (2)"}"""
    )]
    [InlineData(
        """{"q":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","source":"id","target":"en"}""",
        400,
        """{"error":"Invalid request: request (41) exceeds text limit (40)"}"""
    )]
    [InlineData("""{"q":"a","source":"id","target":"en","api_key":"wrong"}""", 403, """{"error":"Invalid API key"}""")]
    public async Task A_request_is_checked(string body, int status, string answer)
    {
        await using var service = await LibreTranslateEmulator.StartAsync(
            new LibreTranslateLimits
            {
                CharLimit = 40,
                BatchLimit = 2,
                Key = "right",
            },
            new EmulatorOptions(),
            TestContext.Current.CancellationToken
        );
        using var client = new HttpClient { BaseAddress = service.Endpoint };

        using var response = await client.PostAsync(
            new Uri("translate", UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            (status, answer),
            ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public async Task A_form_is_accepted_and_a_missing_key_is_refused()
    {
        await using var service = await LibreTranslateEmulator.StartAsync(
            new LibreTranslateLimits { Key = "right", IsKeyRequired = true },
            new EmulatorOptions(),
            TestContext.Current.CancellationToken
        );
        using var client = new HttpClient { BaseAddress = service.Endpoint };

        Assert.Equal(
            """{"error":"Please contact the server operator to get an API key"}""",
            await PostAsync("q=Selamat+pagi.&source=id&target=en")
        );
        Assert.Equal("""{"translatedText":"Good morning."}""", await PostAsync("q=Selamat+pagi.&source=id&target=en&api_key=right"));
        Assert.Contains(
            "\"keyRequired\":true",
            await client.GetStringAsync(new Uri("frontend/settings", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        async Task<string> PostAsync(string form)
        {
            using var content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
            using var response = await client.PostAsync(
                new Uri("translate", UriKind.Relative),
                content,
                TestContext.Current.CancellationToken
            );
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }
}
