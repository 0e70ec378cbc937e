using System.Globalization;

namespace Translate.Emulation.Faults;

/// <summary>The tokens of a fault in a script. Each is taken once, and none may remain.</summary>
internal sealed class FaultTokens(string text)
{
    private readonly List<string> _left = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Takes the next token.</summary>
    /// <exception cref="FormatException">No token is left.</exception>
    public string Take()
    {
        if (_left.Count == 0)
        {
            throw CreateException("it is incomplete");
        }

        var word = _left[0];
        _left.RemoveAt(0);
        return word;
    }

    /// <summary>Takes a token if it is present.</summary>
    public bool TryTake(string word) => _left.Remove(word);

    /// <summary>Takes <c>name=value</c> if it is present. Returns null if it is not.</summary>
    public string? TakeValueOrNull(string name)
    {
        var index = _left.FindIndex(word => word.StartsWith(name + "=", StringComparison.Ordinal));
        if (index < 0)
        {
            return null;
        }

        var value = _left[index][(name.Length + 1)..];
        _left.RemoveAt(index);
        return value;
    }

    /// <exception cref="FormatException">The token is not a number in the range.</exception>
    public int ParseNumber(string word, int least, int most) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw CreateException($"'{word}' is not known here");

    /// <exception cref="FormatException">Tokens are left.</exception>
    public void EnsureEmpty()
    {
        if (_left.Count > 0)
        {
            throw CreateException($"'{_left[0]}' is not known here");
        }
    }

    private FormatException CreateException(string why) =>
        new(
            $"The fault '{text}' is not valid: {why}. Use a code such as 429001, or one of: html, reset, reset-after, reset-midway, delay, hang, slow-drip, truncated, empty, bom, count."
        );
}
