using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Translate.Emulation;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class CredentialTests
{
    private const string Global = "/translate?api-version=3.0&from=id&to=en";
    private const string SubDomain = "/translator/text/v3.0/translate?api-version=3.0&from=id&to=en";
    private const string Region = "Ocp-Apim-Subscription-Region";

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        await using var client = await StartAsync(new EmulatorOptions { Key = "another" });

        var answer = await client.TranslateV3("Saya makan.");

        Assert.Equal((401, 401000), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_key_may_be_in_the_query_and_is_not_stored()
    {
        await using var client = await StartAsync(new EmulatorOptions { Key = "secret-key" });

        Assert.Equal(200, (await client.Send(Request(Global + "&Subscription-Key=secret-key"))).Status);

        var request = Assert.Single(client.Emulator.Requests);
        Assert.Equal("key", request.CredentialKind);
        Assert.DoesNotContain("secret-key", request.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("southeastasia", 200)]
    [InlineData("SouthEastAsia", 200)]
    [InlineData("westeurope", 401)]
    [InlineData("undefined", 401)]
    [InlineData(null, 401)]
    public async Task A_regional_resource_requires_its_region(string? region, int status)
    {
        await using var client = await StartAsync(new EmulatorOptions { Region = "southeastasia" });
        var request = Post(Global, BodyV3("Saya makan."));
        if (region is not null)
        {
            request.Headers.Add(Region, region);
        }

        Assert.Equal(status, (await client.Send(request)).Status);
    }

    [Fact]
    public async Task The_gateway_of_a_custom_subdomain_refuses_with_an_alphabetic_code()
    {
        await using var client = await StartAsync();

        var answer = await client.Send(Request(SubDomain));

        Assert.Equal(401, answer.Status);
        Assert.Equal("401", answer.Json["error"]!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(EmulatorOptions.DefaultToken, 200)]
    [InlineData("forged", 401)]
    public async Task Only_the_genuine_token_is_accepted(string token, int status)
    {
        await using var client = await StartAsync();

        Assert.Equal(status, (await client.Send(Bearer(Request(Global), token))).Status);
        Assert.Equal("bearer", Assert.Single(client.Emulator.Requests).CredentialKind);
    }

    [Fact]
    public async Task A_token_needs_resource_and_region_only_on_the_global_host()
    {
        const string id = "/subscriptions/1/resourceGroups/2/providers/Microsoft.CognitiveServices/accounts/3";
        await using var client = await StartAsync(new EmulatorOptions { ResourceId = id });
        var complete = Bearer(Request(Global), EmulatorOptions.DefaultToken);
        complete.Headers.Add("Ocp-Apim-ResourceId", id);
        complete.Headers.Add(Region, "westeurope");

        Assert.Equal(200, (await client.Send(complete)).Status);
        Assert.Equal(401, (await client.Send(Bearer(Request(Global), EmulatorOptions.DefaultToken))).Status);
        Assert.Equal(200, (await client.Send(Bearer(Request(SubDomain), EmulatorOptions.DefaultToken))).Status);
    }

    [Fact]
    public async Task A_token_for_a_key_is_valid_for_ten_minutes()
    {
        var time = new FakeTimeProvider();
        await using var client = await StartAsync(new EmulatorOptions { Time = time });
        var token = (await client.Send(Post("/sts/v1.0/issueToken", string.Empty))).Text;

        Assert.Equal(200, (await client.Send(Bearer(Request(Global), token))).Status);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(401, (await client.Send(Bearer(Request(Global), token))).Status);
    }

    [Fact]
    public async Task No_token_is_issued_for_a_wrong_key()
    {
        await using var client = await StartAsync(new EmulatorOptions { Key = "another" });

        Assert.Equal(401000, (await client.Send(Post("/sts/v1.0/issueToken", string.Empty))).Code);
    }

    [Fact]
    public async Task HTTPS_uses_a_certificate_that_a_client_can_trust()
    {
        await using var client = await StartAsync();
        using var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
            certificate!.Thumbprint == client.Emulator.Certificate.Thumbprint;
        using var trusting = new HttpClient(handler) { BaseAddress = client.Emulator.SecureEndpoint };
        using var wary = new HttpClient { BaseAddress = client.Emulator.SecureEndpoint };

        Assert.Equal(200, (await Send(trusting, Bearer(Request(Global), EmulatorOptions.DefaultToken))).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(wary, Request(Global)));
    }

    private static HttpRequestMessage Request(string path)
    {
        var request = Post(path, BodyV3("Saya makan."));
        request.Headers.Remove(Key);
        return request;
    }

    private static HttpRequestMessage Bearer(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
