using System.ComponentModel.DataAnnotations;
using Translate.Core.Translators;
using Translate.Engines.OpenAI;

namespace Translate.Engines.Tests.OpenAI;

public class OpenAIOptionsTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1", "sk-1", false, null)]
    [InlineData("https://mine.openai.azure.com/openai/v1", null, true, null)]
    [InlineData("http://127.0.0.1:11434/v1", "sk-1", false, null)]
    [InlineData("http://gpu.lan:8000/v1", null, false, null)]
    [InlineData("http://gpu.lan:8000/v1", "sk-1", false, "must not travel in the clear")]
    [InlineData("http://mine.openai.azure.com/openai/v1", null, true, "must not travel in the clear")]
    [InlineData("https://gpu.example/v1", null, true, "OpenAI:UseIdentity is for Azure OpenAI")]
    [InlineData("https://u:p@gpu.example/v1", null, false, "has no user name, password or query")]
    [InlineData("https://gpu.example/v1?key=1", null, false, "has no user name, password or query")]
    [InlineData("ftp://gpu.example/v1", null, false, "begins with https:// or http://")]
    [InlineData("https://api.openai.com/v1", "sk 1", false, "holds a character that no key has")]
    public void Address_and_credential_must_match(string endpoint, string? key, bool identity, string? error)
    {
        var options = new OpenAIOptions
        {
            Endpoint = new Uri(endpoint),
            ApiKey = key,
            UseIdentity = identity,
        };
        var results = new List<ValidationResult>();

        Assert.Equal(
            error is null,
            Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true)
        );
        Assert.Equal(error is null, results.Count == 0);
        Assert.All(results, result => Assert.Contains(error!, result.ErrorMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gpt-4.1-mini", 0.40)]
    [InlineData("gpt-4.1-mini-2025-04-14", 0.40)]
    [InlineData("gpt-4.1", 2.00)]
    [InlineData("gpt-5-mini", 0.25)]
    [InlineData("gpt-4.1-maxi", null)]
    [InlineData("gpt", null)]
    public void The_price_follows_from_the_model(string model, double? input) =>
        Assert.Equal((decimal?)input, KnownModels.Find(model)?.Prices.Input);

    [Theory]
    [InlineData("gpt-4.1-mini", null, 0)]
    [InlineData("gpt-5-mini", null, 8_000)]
    [InlineData("gpt-5-mini", "none", 0)]
    [InlineData("gpt-5-mini", "high", 32_000)]
    [InlineData("qwen", null, 8_000)]
    public void Room_for_reasoning_follows_from_the_model_and_its_effort(string model, string? effort, int tokens) =>
        Assert.Equal(tokens, new OpenAIOptions { Model = model, ReasoningEffort = effort }.ReasoningTokens);

    [Fact]
    public void Each_price_has_its_date_and_source()
    {
        using var reader = new StreamReader(typeof(KnownModels).Assembly.GetManifestResourceStream("models.tsv")!);

        Assert.All(
            reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#'),
            line => Assert.Matches(@"^[^\t]+(\t[0-9.]+){3}\t(reasons|answers)\t20[0-9]{2}-[0-9]{2}\thttps://\S+$", line)
        );
    }

    [Fact]
    public void A_private_server_is_free_unless_it_has_a_price()
    {
        Assert.Equal(TokenPrices.Free, TokenPrices.From(new OpenAIOptions { Endpoint = new Uri("http://127.0.0.1/v1") }));
        Assert.Equal(
            new TokenPrices(1, 1, 2),
            TokenPrices.From(
                new OpenAIOptions
                {
                    Endpoint = new Uri("http://127.0.0.1/v1"),
                    InputPrice = 1,
                    OutputPrice = 2,
                }
            )
        );
    }

    [Fact]
    public void An_answer_token_is_weighted_by_its_price()
    {
        Assert.Equal(100 - 40 + 10 + 80, new TokenPrices(1, 0.25m, 4).Weigh(new TokenUsage(100, 40, 20, Reasoning: 5)));
        Assert.Equal(120, TokenPrices.Free.Weigh(new TokenUsage(100, 40, 20, Reasoning: 5)));
    }
}
