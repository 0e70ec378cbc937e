using System.ComponentModel.DataAnnotations;
using Translate.Engines.Azure;

namespace Translate.Engines.Tests.Azure;

public class AzureOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(Faults(new AzureOptions()));

    [Theory]
    [InlineData("http://example.org", "begins with https://")]
    [InlineData("ftp://example.org", "begins with https://")]
    [InlineData("example.org", "begins with https://")]
    [InlineData("http://127.0.0.1:5000", null)]
    [InlineData("http://localhost:5000", null)]
    [InlineData("https://example.org", null)]
    public void A_key_is_never_sent_unencrypted(string endpoint, string? fault) =>
        MustSay(fault, new AzureOptions { ApiKey = "key", Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute) });

    [Fact]
    public void A_token_is_not_sent_unencrypted_even_locally() =>
        MustSay("begins with https://", new AzureOptions { UseIdentity = true, Endpoint = new Uri("http://localhost:5000") });

    [Theory]
    [InlineData("3.0", null)]
    [InlineData("2026-06-06", null)]
    [InlineData("2025-10-01-preview", "Azure:ApiVersion is 3.0 or 2026-06-06")]
    public void There_are_two_versions(string version, string? fault) => MustSay(fault, new AzureOptions { ApiVersion = version });

    [Fact]
    public void A_setting_of_one_version_is_refused_with_the_other()
    {
        MustSay("need Azure:ApiVersion 2026-06-06", new AzureOptions { Tone = "formal" });
        MustSay("need Azure:ApiVersion 2026-06-06", new AzureOptions { DeploymentName = "gpt" });
        MustSay("set Azure:DeploymentName", new AzureOptions { ApiVersion = "2026-06-06", Category = "guid-NEWS" });
        MustSay(
            null,
            new AzureOptions
            {
                ApiVersion = "2026-06-06",
                DeploymentName = "gpt",
                Tone = "formal",
                Gender = "neutral",
            }
        );
    }

    [Fact]
    public void A_blank_model_is_ignored()
    {
        MustSay(null, new AzureOptions { DeploymentName = string.Empty });
        MustSay(null, new AzureOptions { ApiVersion = "2026-06-06", Category = " " });
    }

    [Theory]
    [InlineData("abc def")]
    [InlineData("abc\ndef")]
    [InlineData("ключ")]
    public void A_key_with_other_than_visible_ASCII_is_refused_and_not_shown(string key)
    {
        var options = new AzureOptions { ApiKey = key };

        MustSay("holds a character that no key has", options);
        Assert.DoesNotContain(Faults(options), fault => fault.ErrorMessage!.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void Tone_and_gender_accept_only_the_values_of_the_service()
    {
        MustSay("Azure:Tone is formal, informal or neutral", new AzureOptions { ApiVersion = "2026-06-06", Tone = "rude" });
        MustSay("Azure:Gender is female, male or neutral", new AzureOptions { ApiVersion = "2026-06-06", Gender = "other" });
    }

    [Theory]
    [InlineData(0, 50_000, "RequestElements")]
    [InlineData(1_001, 50_000, "RequestElements")]
    [InlineData(1, 499, "RequestCharacters")]
    [InlineData(1, 50_001, "RequestCharacters")]
    [InlineData(1_000, 500, null)]
    public void Requests_respect_the_service_limits(int elements, int characters, string? fault) =>
        MustSay(fault, new AzureOptions { RequestElements = elements, RequestCharacters = characters });

    [Theory]
    [InlineData(AzureTier.F0, 33_300)]
    [InlineData(AzureTier.S1, 666_600)]
    [InlineData(AzureTier.C2, 666_600)]
    [InlineData(AzureTier.S3, 2_000_000)]
    [InlineData(AzureTier.S4, 3_333_300)]
    public void A_tier_sets_the_rate_limit(AzureTier tier, long perMinute) =>
        Assert.Equal(perMinute, new AzureOptions { Tier = tier }.CharactersPerMinute);

    private static void MustSay(string? fault, AzureOptions options)
    {
        var faults = Faults(options);
        if (fault is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(faults, result => result.ErrorMessage!.Contains(fault, StringComparison.Ordinal));
        }
    }

    private static List<ValidationResult> Faults(AzureOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
