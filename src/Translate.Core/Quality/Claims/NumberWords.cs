using System.Collections.Frozen;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads numbers that are written as words.</summary>
internal abstract class NumberWords
{
    /// <summary>The words that multiply what is before them, such as <c>juta</c>.</summary>
    public abstract FrozenDictionary<string, double> Scales { get; }

    /// <summary>The words with which a number can begin. Most words are not among them.</summary>
    public abstract FrozenSet<string> First { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of its first word.</param>
    /// <param name="end">The index after its last word.</param>
    /// <param name="claim">The number. Its range is empty.</param>
    /// <returns>False if no number begins there.</returns>
    public abstract bool TryRead(CheckedText text, int index, out int end, out Claim claim);

    /// <summary>Creates a claim without its range.</summary>
    protected static Claim Create(double value, bool isHard = true, ClaimKind kind = ClaimKind.Number) =>
        new(kind, default, value) { IsHard = isHard };
}
