namespace Translate.Core.Segmentation;

/// <summary>The letter case of a word.</summary>
[Flags]
internal enum LetterCases
{
    /// <summary><c>kol</c></summary>
    Lowercase = 1,

    /// <summary><c>Kol</c></summary>
    Capitalized = 2,

    /// <summary><c>KOL</c></summary>
    Uppercase = 4,
}
