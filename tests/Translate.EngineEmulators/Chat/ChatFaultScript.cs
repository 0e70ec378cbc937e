using System.Globalization;

namespace Translate.EngineEmulators.Chat;

/// <summary>Decides which requests go wrong: <c>first 2: 429 retry-after=1; nth 5: reset; always containing "kedua": refusal; singles: space</c>. Thread-safe.</summary>
/// <remarks><c>batches</c> are requests with several segments, <c>singles</c> those with one. Rules are tried in order, and the first that fits counts.</remarks>
public sealed class ChatFaultScript
{
    private readonly Lock _gate = new();
    private List<Rule> _rules = [];
    private int _requests;

    /// <summary>Replaces the script, and counts requests from the start.</summary>
    /// <exception cref="FormatException">A rule cannot be read.</exception>
    public void Replace(string script)
    {
        var rules = script
            .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Rule.Parse)
            .ToList();
        lock (_gate)
        {
            (_rules, _requests) = (rules, 0);
        }
    }

    /// <summary>Returns the fault of the next request; null for none.</summary>
    internal ChatFault? Next(string content, int segments)
    {
        lock (_gate)
        {
            var number = ++_requests;
            return _rules.Find(rule => rule.Fits(number, content, segments))?.Fault;
        }
    }

    private sealed record Rule(string When, int Number, string? Containing, ChatFault Fault)
    {
        public static Rule Parse(string text)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new FormatException($"'{text}' has no colon between when and what.");
            }

            var when = text[..colon];
            var quote = when.IndexOf('"', StringComparison.Ordinal);
            var words = (quote < 0 ? when : when[..quote].Replace("containing", string.Empty, StringComparison.Ordinal)).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            );
            var number = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
            return words is ["first" or "nth" or "from", _] or ["always" or "batches" or "singles"]
                ? new Rule(
                    words[0],
                    number,
                    quote < 0 ? null : when[(quote + 1)..].TrimEnd().TrimEnd('"'),
                    ChatFault.Parse(text[(colon + 1)..].Trim())
                )
                : throw new FormatException($"'{when}' is not first N, nth N, from N, always, batches or singles.");
        }

        public bool Fits(int number, string content, int segments) =>
            (Containing is null || content.Contains(Containing, StringComparison.Ordinal))
            && When switch
            {
                "first" => number <= Number,
                "nth" => number == Number,
                "from" => number >= Number,
                "batches" => segments > 1,
                "singles" => segments <= 1,
                _ => true,
            };
    }
}
