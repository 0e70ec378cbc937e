using System.Net.Http.Headers;
using System.Text;
using Translate.Emulation;
using Translate.EngineEmulators.DeepL;

namespace Translate.Engines.Tests.DeepL;

/// <summary>The emulator against the documented contract.</summary>
public sealed class DeepLEmulatorTests
{
    [Theory]
    [InlineData(
        """{"text":["Selamat pagi."],"target_lang":"EN-US"}""",
        200,
        """{"translations":[{"detected_source_language":"ID","text":"Good morning."}]}"""
    )]
    [InlineData(
        """{"text":["Selamat <b>pagi</b> <x>Bapak</x>."],"source_lang":"ID","target_lang":"en-gb","tag_handling":"xml","ignore_tags":["x"],"show_billed_characters":true}""",
        200,
        "\"billed_characters\":19"
    )]
    [InlineData("""{"text":["a"]}""", 400, """{"message":"Value for 'target_lang' not supported."}""")]
    [InlineData("""{"text":["a"],"target_lang":"DE"}""", 400, """{"message":"Value for 'target_lang' not supported."}""")]
    [InlineData(
        """{"text":["a"],"source_lang":"XX","target_lang":"EN-US"}""",
        400,
        """{"message":"Value for 'source_lang' not supported."}"""
    )]
    [InlineData("""{"text":[],"target_lang":"EN-US"}""", 400, "Missing 'text'")]
    [InlineData("""{"text":""", 400, "not valid JSON")]
    [InlineData(
        """{"text":["a"],"target_lang":"EN-US","formality":"more"}""",
        400,
        """{"message":"'formality' is not supported for given 'target_lang'."}"""
    )]
    [InlineData("""{"text":["a"],"target_lang":"EN-US","formality":"prefer_more"}""", 200, "translations")]
    [InlineData(
        """{"text":["<b>a"],"target_lang":"EN-US","tag_handling":"xml"}""",
        400,
        """{"message":"Tag handling parsing failed, please check input."}"""
    )]
    public async Task A_request_is_checked(string body, int status, string answer)
    {
        var (got, text) = await PostAsync(body, EmulatorOptions.DefaultKey);

        Assert.Equal(status, got);
        Assert.Contains(answer, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 1, 200)]
    [InlineData(51, 1, 400)]
    [InlineData(1, 131_072, 413)]
    public async Task The_limits_match_the_service(int texts, int length, int status) =>
        Assert.Equal(
            status,
            (
                await PostAsync(
                    $$"""{"text":[{{string.Join(',', Enumerable.Repeat($"\"{new string('a', length)}\"", texts))}}],"target_lang":"EN-US"}""",
                    EmulatorOptions.DefaultKey
                )
            ).Status
        );

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Another_key_is_refused(string key) => Assert.Equal((403, """{"message":"Forbidden"}"""), await PostAsync("{}", key));

    private static async Task<(int Status, string Body)> PostAsync(string body, string key)
    {
        await using var service = await DeepLEmulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = service.Endpoint };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("DeepL-Auth-Key", key);
        using var response = await client.PostAsync(
            new Uri("v2/translate", UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
