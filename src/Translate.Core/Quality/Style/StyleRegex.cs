using System.Text.RegularExpressions;

namespace Translate.Core.Quality.Style;

/// <summary>A regular expression of a style file. Its time grows with the text, whatever the pattern and the text. Safe to use from several threads at once.</summary>
/// <remarks>The fast engine can hang, so its time is limited. If it once needs more, the engine without backtracking takes its place, which finds the same but is slow to create.</remarks>
internal sealed partial class StyleRegex
{
    private const int MaxLength = 2000;
    private const int MaxRepeats = 1000;
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly TimeSpan FastTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SafeTimeout = TimeSpan.FromSeconds(10);

    private readonly Regex _fast;
    private readonly Lazy<Regex> _safe;
    private volatile bool _isSlow;

    private StyleRegex(string pattern)
    {
        _fast = new Regex(pattern, RegexOptions.CultureInvariant, FastTimeout);
        _safe = new Lazy<Regex>(() => new Regex(pattern, Safe, SafeTimeout));
        Groups = [.. _fast.GetGroupNumbers()];
    }

    /// <summary>The numbers of its groups.</summary>
    public IReadOnlyList<int> Groups { get; }

    /// <summary>Creates an expression.</summary>
    /// <exception cref="ArgumentException">The pattern is invalid, too long, or can need more than linear time; the message says which.</exception>
    public static StyleRegex Create(string pattern)
    {
        if (pattern.Length > MaxLength)
        {
            throw new ArgumentException($"it is longer than {MaxLength} characters");
        }

        if (CountRepeats(pattern) > MaxRepeats)
        {
            throw new ArgumentException($"its counts, such as {{2,5}}, multiply to more than {MaxRepeats}");
        }

        if (Unsupported().Match(pattern) is { Success: true } construct)
        {
            throw new ArgumentException($"'{construct.Value}' is not supported (look-around, back-references, conditions); use 'unless'");
        }

        try
        {
            var regex = new StyleRegex(pattern);
            return regex._fast.IsMatch(string.Empty) ? throw new ArgumentException("it matches empty text") : regex;
        }
        catch (RegexParseException e)
        {
            throw new ArgumentException($"{e.Error} at character {e.Offset}", e);
        }
    }

    /// <summary>Returns the matches, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most that are returned.</param>
    public IReadOnlyList<Match> FindMatches(string text, int limit)
    {
        if (_isSlow)
        {
            return FindSafely(text, limit);
        }

        try
        {
            return _fast.IsMatch(text) ? [.. _fast.Matches(text).Take(limit)] : [];
        }
        catch (RegexMatchTimeoutException)
        {
            _isSlow = true;
            return FindSafely(text, limit);
        }
    }

    private IReadOnlyList<Match> FindSafely(string text, int limit)
    {
        try
        {
            return [.. _safe.Value.Matches(text).Take(limit)];
        }
        catch (Exception e) when (e is RegexMatchTimeoutException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>Returns the product of all counts. Nested counts multiply the size of the automaton.</summary>
    private static double CountRepeats(string pattern)
    {
        var product = 1.0;
        for (var at = pattern.IndexOf('{', StringComparison.Ordinal); at >= 0; at = pattern.IndexOf('{', at + 1))
        {
            var highest = 0.0;
            for (var (i, number) = (at + 1, 0.0); i < pattern.Length && (char.IsAsciiDigit(pattern[i]) || pattern[i] == ','); i++)
            {
                number = pattern[i] == ',' ? 0 : (number * 10) + (pattern[i] - '0');
                highest = Math.Max(highest, number);
            }

            product *= Math.Max(1, highest);
        }

        return product;
    }

    /// <summary>What the engine without backtracking does not have.</summary>
    [GeneratedRegex(@"\(\?(?:=|!|<=|<!|>|\()|\\[1-9]|\\k|\\G|\(\?<[^>=!]*-|\(\?[a-z]*[xn]")]
    private static partial Regex Unsupported();
}
