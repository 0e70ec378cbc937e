using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Resilience;

public class ResilienceOptionsTests
{
    [Fact]
    public void The_defaults_match_the_documentation()
    {
        var options = new ResilienceOptions();

        Assert.Equal(4, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(1), options.BaseDelay);
        Assert.Null(options.AttemptTimeout);
        Assert.Equal(TimeSpan.FromSeconds(60), options.GetAttemptTimeout(worstLatency: null));
        Assert.Equal(3, options.StopAfterFailures);
        Assert.Equal(TimeSpan.FromMinutes(10), options.TotalTimeout);
    }

    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(Faults(new ResilienceOptions()));

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(-1, false)]
    [InlineData(101, false)]
    public void Retries_have_a_range(int retries, bool isValid) =>
        Assert.Equal(isValid, Faults(new ResilienceOptions { MaxRetries = retries }).Count == 0);

    [Theory]
    [InlineData("00:00:00", true)]
    [InlineData("01:00:00", true)]
    [InlineData("-00:00:01", false)]
    [InlineData("01:00:01", false)]
    public void The_wait_has_a_range(string wait, bool isValid) =>
        Assert.Equal(isValid, Faults(new ResilienceOptions { BaseDelay = Span(wait) }).Count == 0);

    [Theory]
    [InlineData("00:00:00.010", true)]
    [InlineData("01:00:00", true)]
    [InlineData("00:00:00.009", false)]
    [InlineData("01:00:01", false)]
    public void The_timeout_of_an_attempt_has_a_range(string timeout, bool isValid) =>
        Assert.Equal(isValid, Faults(new ResilienceOptions { AttemptTimeout = Span(timeout) }).Count == 0);

    [Theory]
    [InlineData("00:00:00.010", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("00:00:00.009", false)]
    [InlineData("1.00:00:01", false)]
    public void The_total_timeout_has_a_range(string timeout, bool isValid) =>
        Assert.Equal(isValid, Faults(new ResilienceOptions { TotalTimeout = Span(timeout) }).Count == 0);

    [Fact]
    public void Both_ends_of_every_range_are_valid()
    {
        ResilienceOptions[] extremes =
        [
            new()
            {
                MaxRetries = 0,
                BaseDelay = TimeSpan.Zero,
                AttemptTimeout = Span("00:00:00.010"),
                TotalTimeout = Span("00:00:00.010"),
            },
            new()
            {
                MaxRetries = 100,
                BaseDelay = Span("01:00:00"),
                AttemptTimeout = Span("01:00:00"),
                TotalTimeout = Span("1.00:00:00"),
            },
            new() { BaseDelay = TimeSpan.Zero },
        ];

        Assert.All(
            extremes,
            options =>
                Assert.NotNull(
                    new ResilientTranslator(
                        new ScriptedTranslator(),
                        options,
                        fallback: null,
                        NullLoggerFactory.Instance,
                        TimeProvider.System
                    )
                )
        );
    }

    private static List<ValidationResult> Faults(ResilienceOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
