using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>A number, date or time that a text states, in a normal form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Its place, with its unit.</param>
/// <param name="Value">The value; see <see cref="ClaimKind"/>.</param>
internal sealed record Claim(ClaimKind Kind, TextRange Range, double Value)
{
    /// <summary>Another value that the same text can have; NaN if absent.</summary>
    public double Alternative { get; init; } = double.NaN;

    /// <summary>A third value that the same text can have; NaN if absent.</summary>
    public double SecondAlternative { get; init; } = double.NaN;

    /// <summary>Whether the other side must have it. A word such as "both" or "one" need not reappear.</summary>
    public bool IsHard { get; init; } = true;

    /// <summary>The unit or currency; null if absent.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Whether it is a part of a date, or a year named as such.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether it is written in figures.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Whether its size is written: a magnitude word, a separator, or a decimal.</summary>
    public bool HasSize { get; init; }

    /// <summary>The zone of a clock time, in minutes east of Greenwich; null if absent.</summary>
    public int? Zone { get; init; }

    /// <summary>The text of a <see cref="ClaimKind.Code"/>; empty for the others.</summary>
    public string Code { get; init; } = string.Empty;
}
