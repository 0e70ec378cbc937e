using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;

namespace Translate.Engines.Tests.Azure.Emulator;

public class FaultScriptTests
{
    private static readonly Fault Some = new Fault.EmptyBody();

    [Theory]
    [InlineData("nth 3: empty", "..x....")]
    [InlineData("first 2: empty", "xx.....")]
    [InlineData("every 3: empty", "..x..x.")]
    [InlineData("from 5: empty", "....xxx")]
    [InlineData("always: empty", "xxxxxxx")]
    [InlineData("nth 1: empty; nth 6: empty", "x....x.")]
    [InlineData("", ".......")]
    public void A_rule_selects_the_requests_that_fail(string script, string expected)
    {
        var faults = new FaultScript();
        faults.Replace(script);

        Assert.Equal(expected, string.Concat(Enumerable.Range(0, 7).Select(_ => faults.Next(Request("saya")) is null ? '.' : 'x')));
    }

    [Fact]
    public void A_rule_counts_from_its_addition()
    {
        var faults = new FaultScript();
        faults.Next(Request("saya"));
        faults.OnNth(2, Some);

        Assert.Null(faults.Next(Request("saya")));
        Assert.Equal(Some, faults.Next(Request("saya")));
    }

    [Fact]
    public void A_rule_for_a_text_counts_only_requests_with_that_text()
    {
        var faults = new FaultScript();
        faults.Replace("nth 2 containing \"Rusia\": empty");

        Assert.Null(faults.Next(Request("Rusia")));
        Assert.Null(faults.Next(Request("Ukraina", "Indonesia")));
        Assert.NotNull(faults.Next(Request("Ukraina", "di Rusia.")));
    }

    [Fact]
    public void The_first_matching_rule_decides()
    {
        var faults = new FaultScript();
        faults.OnNth(2, Some);
        faults.OnAll(new Fault.Refusal(429000));

        Assert.Equal(new Fault.Refusal(429000), faults.Next(Request("saya")));
        Assert.Equal(Some, faults.Next(Request("saya")));
    }

    [Fact]
    public void After_clearing_all_requests_succeed()
    {
        var faults = new FaultScript();
        faults.OnAll(Some);
        faults.Clear();

        Assert.Null(faults.Next(Request("saya")));
    }

    public static TheoryData<string, Fault> Written =>
        new()
        {
            { "429", new Fault.Refusal(429000) },
            { "408", new Fault.Refusal(408001) },
            { "500", new Fault.Refusal(500000) },
            { "503", new Fault.Refusal(503000) },
            { "502", new Fault.Refusal(502) },
            { "400050", new Fault.Refusal(400050) },
            {
                "429001 retry-after=2s",
                new Fault.Refusal(429001) { RetryAfter = TimeSpan.FromSeconds(2) }
            },
            {
                "429 retry-after-date=1.5m",
                new Fault.Refusal(429000) { RetryAfter = TimeSpan.FromSeconds(90), RetryAfterFormat = RetryAfterFormat.HttpDate }
            },
            {
                "503 retry-after-ms=150ms",
                new Fault.Refusal(503000) { RetryAfter = TimeSpan.FromMilliseconds(150), RetryAfterFormat = RetryAfterFormat.Milliseconds }
            },
            {
                "401 codes=string bare plain-text bom",
                new Fault.Refusal(401)
                {
                    ErrorFormat = new ErrorFormat
                    {
                        StringCode = true,
                        WithoutOuterError = true,
                        PlainText = true,
                        ByteOrderMark = true,
                    },
                }
            },
            {
                "401000 codes=integer",
                new Fault.Refusal(401000) { ErrorFormat = new ErrorFormat { StringCode = false } }
            },
            { "html 502", new Fault.HtmlPage(502) },
            { "reset", new Fault.Reset(ResetPoint.BeforeTranslating) },
            { "reset-after", new Fault.Reset(ResetPoint.AfterTranslating) },
            { "reset-midway", new Fault.Reset(ResetPoint.MidResponse) },
            { "delay 5s", new Fault.Delay(TimeSpan.FromSeconds(5)) },
            { "hang", new Fault.Delay(Timeout.InfiniteTimeSpan) },
            { "slow-drip", new Fault.SlowDrip(16, TimeSpan.FromMilliseconds(50)) },
            { "slow-drip bytes=8 pause=2s", new Fault.SlowDrip(8, TimeSpan.FromSeconds(2)) },
            { "truncated", new Fault.TruncatedJson() },
            { "empty", new Fault.EmptyBody() },
            { "bom", new Fault.ByteOrderMark() },
            { "count -1", new Fault.WrongCount(-1) },
            { "count +2", new Fault.WrongCount(2) },
        };

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_fault_can_be_written_as_a_rule(string text, Fault expected) =>
        Assert.Equal(new FaultRule(expected), Assert.Single(FaultScriptParser.Parse($"always: {text}  # why")));

    [Theory]
    [InlineData("sometimes: 503")]
    [InlineData("nth: 503")]
    [InlineData("nth 0: 503")]
    [InlineData("first 2 503")]
    [InlineData("always: explode")]
    [InlineData("always: delay soon")]
    [InlineData("always: delay")]
    [InlineData("always: slow-drip bytes=0")]
    [InlineData("always: count")]
    [InlineData("always: 429 retry-later=2s")]
    [InlineData("always: 429 codes=roman")]
    [InlineData("always: html 99")]
    [InlineData("always: 7")]
    [InlineData("always: 1000000")]
    public void An_invalid_rule_changes_nothing(string script)
    {
        var faults = new FaultScript();
        faults.OnAll(Some);

        Assert.Throws<FormatException>(() => faults.Replace("always: hang; " + script));
        Assert.Equal(Some, faults.Next(Request("saya")));
    }

    private static EmulatorRequest Request(params string[] texts) => new(1, "POST", "/translate", string.Empty) { Texts = texts };
}
