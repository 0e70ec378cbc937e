using Translate.Core.Text;

namespace Translate.Core.Quality.Texts;

/// <summary>A word, number, mark or address of a text that is checked.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="End">The offset after the last code unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">A word in lower case with straight apostrophes; the characters of anything else.</param>
/// <param name="IsGlued">Whether no white space separates it from the word before it.</param>
/// <param name="IsCapital">Whether its first letter is a capital.</param>
internal readonly record struct CheckWord(int Start, int End, WordKind Kind, string Key, bool IsGlued, bool IsCapital)
{
    /// <summary>Its place.</summary>
    public TextRange Range => new(Start, End);

    /// <summary>Whether it is a word.</summary>
    public bool IsWord => Kind == WordKind.Word;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind == WordKind.Number;

    /// <summary>Whether it is this mark.</summary>
    public bool IsMark(char mark) => Kind == WordKind.Mark && Key[0] == mark;

    /// <summary>Whether it is a hyphen or a dash.</summary>
    public bool IsDash => Kind == WordKind.Mark && Key[0] is '-' or '–' or '—' or '‐' or '‑';
}
