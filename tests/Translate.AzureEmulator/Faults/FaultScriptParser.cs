using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Faults;

/// <summary>Reads fault rules that are written as text, one a line or with semicolons between them.</summary>
/// <remarks>
/// <c>which [containing "text"]: what</c>, where which is <c>nth N</c>, <c>first N</c>, <c>every N</c>, <c>from N</c> or <c>always</c>,
/// and what is one of
/// <code>
/// 429001 | 429 | 404 …    [retry-after=2s | retry-after-date=2s | retry-after-ms=150ms] [codes=string|integer] [bare] [plain-text] [bom]
/// html 502                reset | reset-after | reset-midway
/// delay 5s | hang         slow-drip [bytes=16] [pause=50ms]
/// truncated | empty | bom | count -1 | count +1
/// </code>
/// Of a number of three digits, 408, 429, 500 and 503 stand for the service's own first code; others are a gateway's.
/// What follows a <c>#</c> is a remark.
/// </remarks>
public static partial class FaultScriptParser
{
    /// <summary>The rules in order.</summary>
    /// <exception cref="FormatException">A rule cannot be read.</exception>
    public static IReadOnlyList<FaultRule> Parse(string script) =>
        [.. script.Split(['\n', ';']).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).Select(ParseRule)];

    private static FaultRule ParseRule(string line)
    {
        var match = Rule().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"'{line}' is no fault rule. Write it like 'first 2: 429 retry-after=1s' or 'always: delay 100ms'.");
        }

        var n = match.Groups["n"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 1;
        var rule = new FaultRule(ParseFault(match.Groups["what"].Value)) { Containing = match.Groups["text"].Value };
        return match.Groups["which"].Value switch
        {
            "nth" => rule with { From = n, To = n },
            "first" => rule with { To = n },
            "every" => rule with { From = n, Step = Math.Max(n, 1) },
            "from" => rule with { From = n },
            _ => rule,
        };
    }

    private static Fault ParseFault(string what)
    {
        var words = what.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words[0], words.Length > 1 ? words[1] : string.Empty) switch
        {
            ("html", var status) => new Fault.HtmlPage(Number(status, what)),
            ("reset", _) => new Fault.Reset(ResetPoint.BeforeTranslating),
            ("reset-after", _) => new Fault.Reset(ResetPoint.AfterTranslating),
            ("reset-midway", _) => new Fault.Reset(ResetPoint.MidAnswer),
            ("delay", var wait) => new Fault.Delay(Duration.Parse(wait)),
            ("hang", _) => new Fault.Delay(Timeout.InfiniteTimeSpan),
            ("slow-drip", _) => new Fault.SlowDrip(Number(Value(words, "bytes") ?? "16", what), Duration.Parse(Value(words, "pause") ?? "50ms")),
            ("truncated", _) => new Fault.TruncatedJson(),
            ("empty", _) => new Fault.EmptyBody(),
            ("bom", _) => new Fault.ByteOrderMark(),
            ("count", var difference) => new Fault.WrongCount(Number(difference, what)),
            var (code, _) => ParseRefusal(Number(code, what), words),
        };
    }

    private static Fault.Refusal ParseRefusal(int number, string[] words)
    {
        var form = Value(words, "retry-after-date") is not null ? RetryAfterForm.HttpDate : Value(words, "retry-after-ms") is not null ? RetryAfterForm.Milliseconds : RetryAfterForm.Seconds;
        var wait = Value(words, "retry-after") ?? Value(words, "retry-after-date") ?? Value(words, "retry-after-ms");
        var format = new ErrorFormat
        {
            StringCode = Value(words, "codes") is { } codes ? codes == "string" : null,
            WithoutOuterError = words.Contains("bare"),
            PlainText = words.Contains("plain-text"),
            ByteOrderMark = words.Contains("bom"),
        };
        var code = number switch { 408 => 408001, 429 => 429000, 500 => 500000, 503 => 503000, _ => number };
        return new Fault.Refusal(code)
        {
            RetryAfter = wait is null ? null : Duration.Parse(wait),
            RetryAfterForm = form,
            Format = format == ErrorFormat.Documented ? null : format,
        };
    }

    private static string? Value(string[] words, string name) =>
        words.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static int Number(string text, string what) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"'{what}' is no fault. Name a code such as 429001, or one of: html, reset, reset-after, reset-midway, delay, hang, slow-drip, truncated, empty, bom, count.");

    [GeneratedRegex("""^(?:(?<which>nth|first|every|from)\s+(?<n>\d{1,9})|(?<which>always))(?:\s+containing\s+"(?<text>[^"]+)")?\s*:\s*(?<what>\S.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
