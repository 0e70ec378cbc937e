using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Core.Problems;

/// <summary>Takes secrets out of messages: known values in every spelling in which they travel, and what looks like a credential in an address.</summary>
/// <remarks>Every message that comes from a service, a proxy or the settings passes through here before anyone sees it. Immutable.</remarks>
internal sealed partial class SecretRedactor
{
    /// <summary>What replaces a secret.</summary>
    public const string Mark = "***";

    /// <summary>Shorter values occur in ordinary words.</summary>
    private const int MinLength = 4;

    /// <summary>A secret may be cut off at the end of a long message; so much of its beginning is enough to recognize it.</summary>
    private const int MinPrefix = 8;

    /// <summary>Ends a message that was cut.</summary>
    private const char Ellipsis = '…';

    /// <summary>Knows no values.</summary>
    public static readonly SecretRedactor None = new();

    private readonly IReadOnlyList<string> _values;

    /// <summary>Creates a redactor.</summary>
    /// <param name="secrets">The values to take out. Blank ones are ignored.</param>
    public SecretRedactor(params IEnumerable<string?> secrets) =>
        _values = [
            .. secrets
                .Select(secret => secret?.Trim() ?? string.Empty)
                .Where(secret => secret.Length >= MinLength)
                .SelectMany(secret =>
                    new[] { secret, Uri.EscapeDataString(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)) }
                )
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(value => value.Length),
        ];

    /// <summary>Returns the text without secrets. The same text if it has none.</summary>
    public string Redact(string text)
    {
        var redacted = _values.Aggregate(text, WithoutValue);
        redacted = UserInfo().Replace(redacted, $"$1{Mark}@");
        redacted = Query().Replace(redacted, $"$1?{Mark}");
        return Token().Replace(redacted, $"$1{Mark}");
    }

    /// <summary>Returns the problem without secrets. The same problem if it has none.</summary>
    public Problem Redact(Problem problem)
    {
        var (message, advice) = (Redact(problem.Message), Redact(problem.Advice));
        return message == problem.Message && advice == problem.Advice ? problem : problem with { Message = message, Advice = advice };
    }

    /// <summary>Returns an exception whose problems have no secrets. The same exception if it has none.</summary>
    public ProblemException Redact(ProblemException exception)
    {
        var problems = exception.Problems.Select(Redact).ToList();
        return problems.SequenceEqual(exception.Problems) ? exception : new ProblemException(problems);
    }

    private static string WithoutValue(string text, string value)
    {
        var prefix = value.AsSpan(0, Math.Min(MinPrefix, value.Length));
        var clean = new StringBuilder();
        var copied = 0;
        for (var start = text.AsSpan().IndexOf(prefix, StringComparison.Ordinal); start >= 0; )
        {
            var end = start + text.AsSpan(start).CommonPrefixLength(value);
            if (end - start == value.Length || end == text.Length || text[end] == Ellipsis)
            {
                clean.Append(text, copied, start - copied).Append(Mark);
                copied = end;
            }

            var next = text.AsSpan(end).IndexOf(prefix, StringComparison.Ordinal);
            start = next < 0 ? -1 : end + next;
        }

        return copied == 0 ? text : clean.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>User name and password in an address.</summary>
    [GeneratedRegex("""([a-z][a-z0-9+.\-]*://)[^\s/@'"<>]+@""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    /// <summary>The query of an address, which may carry a key or a signature.</summary>
    [GeneratedRegex("""(https?://[^\s?'"<>()]+)\?[^\s'"<>()]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    /// <summary>The token of an Authorization header.</summary>
    [GeneratedRegex(@"\b((?:bearer|basic)\s+)[a-z0-9._~+/\-]{8,}=*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
