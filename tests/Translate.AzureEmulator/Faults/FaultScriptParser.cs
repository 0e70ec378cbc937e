using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Faults;

/// <summary>Parses fault scripts: one rule per line, or rules separated by semicolons.</summary>
/// <remarks>
/// <c>which [containing "text"]: what</c>, in which <c>which</c> is <c>nth N</c>, <c>first N</c>, <c>every N</c>, <c>from N</c> or
/// <c>always</c>, and <c>what</c> is one of
/// <code>
/// 429001 | 429 | 404 …    [retry-after=2s | retry-after-date=2s | [x-ms-]retry-after-ms=150ms] [codes=string|integer] [bare] [plain-text] [bom]
/// html 502                reset | reset-after | reset-midway
/// delay 5s | hang         slow-drip [bytes=16] [pause=50ms]
/// truncated | empty | bom | count -1 | count +1
/// </code>
/// The three-digit numbers 408, 429, 500 and 503 are the first code of the service with that status. Others are a gateway's status.
/// <c>#</c> starts a comment.
/// </remarks>
public static partial class FaultScriptParser
{
    private static readonly (string Name, RetryAfterFormat Form)[] RetryAfterNames =
    [
        ("retry-after", RetryAfterFormat.Seconds),
        ("retry-after-date", RetryAfterFormat.HttpDate),
        ("retry-after-ms", RetryAfterFormat.Milliseconds),
        ("x-ms-retry-after-ms", RetryAfterFormat.PrefixedMilliseconds),
    ];

    /// <summary>Returns the rules in order.</summary>
    /// <exception cref="FormatException">A rule is invalid.</exception>
    public static IReadOnlyList<FaultRule> Parse(string script) =>
        [.. script.Split(['\n', ';']).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).Select(ParseRule)];

    private static FaultRule ParseRule(string line)
    {
        var match = Rule().Match(line);
        if (!match.Success)
        {
            throw new FormatException(
                $"'{line}' is not a fault rule. Write it like 'first 2: 429 retry-after=1s' or 'always: delay 100ms'."
            );
        }

        var n = match.Groups["n"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 1;
        var rule = new FaultRule(ParseFault(match.Groups["what"].Value)) { Containing = match.Groups["text"].Value };
        return match.Groups["which"].Value switch
        {
            "nth" => rule with { From = n, To = n },
            "first" => rule with { To = n },
            "every" => rule with { From = n, Step = n },
            "from" => rule with { From = n },
            _ => rule,
        };
    }

    private static Fault ParseFault(string text)
    {
        var words = new FaultTokens(text);
        Fault fault = words.Take() switch
        {
            "html" => new Fault.HtmlPage(words.ParseNumber(words.Take(), 200, 599)),
            "reset" => new Fault.Reset(ResetPoint.BeforeTranslating),
            "reset-after" => new Fault.Reset(ResetPoint.AfterTranslating),
            "reset-midway" => new Fault.Reset(ResetPoint.MidResponse),
            "delay" => new Fault.Delay(Duration.Parse(words.Take())),
            "hang" => new Fault.Delay(Timeout.InfiniteTimeSpan),
            "slow-drip" => new Fault.SlowDrip(
                words.ParseNumber(words.TakeValueOrNull("bytes") ?? "16", 1, int.MaxValue),
                Duration.Parse(words.TakeValueOrNull("pause") ?? "50ms")
            ),
            "truncated" => new Fault.TruncatedJson(),
            "empty" => new Fault.EmptyBody(),
            "bom" => new Fault.ByteOrderMark(),
            "count" => new Fault.WrongCount(words.ParseNumber(words.Take(), -1000, 1000)),
            { Length: 3 } status => ParseRefusal(words.ParseNumber(status, 400, 599), words),
            var code => ParseRefusal(words.ParseNumber(code, 400_000, 599_999), words),
        };
        words.EnsureEmpty();
        return fault;
    }

    private static Fault.Refusal ParseRefusal(int number, FaultTokens words)
    {
        var refusal = new Fault.Refusal(
            number switch
            {
                408 => 408001,
                429 => 429000,
                500 => 500000,
                503 => 503000,
                _ => number,
            }
        );
        foreach (var (name, form) in RetryAfterNames)
        {
            refusal = words.TakeValueOrNull(name) is { } wait
                ? refusal with
                {
                    RetryAfter = Duration.Parse(wait),
                    RetryAfterFormat = form,
                }
                : refusal;
        }

        var format = new ErrorFormat
        {
            StringCode =
                words.TryTake("codes=string") ? true
                : words.TryTake("codes=integer") ? false
                : null,
            WithoutOuterError = words.TryTake("bare"),
            PlainText = words.TryTake("plain-text"),
            ByteOrderMark = words.TryTake("bom"),
        };
        return refusal with { ErrorFormat = format == ErrorFormat.Documented ? null : format };
    }

    [GeneratedRegex(
        """^(?:(?<which>nth|first|every|from)\s+(?<n>[1-9]\d{0,8})|(?<which>always))(?:\s+containing\s+"(?<text>[^"]+)")?\s*:\s*(?<what>\S.*)$""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Rule();
}
