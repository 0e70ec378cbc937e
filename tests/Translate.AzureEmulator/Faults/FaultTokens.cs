using System.Globalization;

namespace Translate.Emulation.Faults;

/// <summary>The words of one written fault; each is taken once, and in the end none may be left.</summary>
internal sealed class FaultTokens(string text)
{
    private readonly List<string> _left = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The next word.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public string Take()
    {
        if (_left.Count == 0)
        {
            throw CreateException("something is missing behind it");
        }

        var word = _left[0];
        _left.RemoveAt(0);
        return word;
    }

    /// <summary>Takes a word if it is there.</summary>
    public bool TryTake(string word) => _left.Remove(word);

    /// <summary>Takes <c>name=value</c> if it is there; null where it is not.</summary>
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

    /// <exception cref="FormatException">It is no number from the least to the most.</exception>
    public int ParseNumber(string word, int least, int most) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw CreateException($"'{word}' is not known here");

    /// <exception cref="FormatException">Words are left.</exception>
    public void EnsureEmpty()
    {
        if (_left.Count > 0)
        {
            throw CreateException($"'{_left[0]}' is not known here");
        }
    }

    private FormatException CreateException(string why) =>
        new($"The fault '{text}' cannot be read: {why}. Name a code such as 429001, or one of: html, reset, reset-after, reset-midway, delay, hang, slow-drip, truncated, empty, bom, count.");
}
