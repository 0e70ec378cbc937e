namespace Translate.Core.Memory;

/// <summary>How the meaning of two similar sources can differ.</summary>
[Flags]
internal enum SourceDifferences
{
    /// <summary>The sources are the same for the memory.</summary>
    None = 0,

    /// <summary>Other words, or other marks inside.</summary>
    Text = 1,

    /// <summary>The same words in another case.</summary>
    Case = 2,

    /// <summary>Another mark at the end, or none.</summary>
    FinalMark = 4,

    /// <summary>One is a question.</summary>
    Question = 8,

    /// <summary>Another number, sign or number word, or in another order.</summary>
    Number = 16,

    /// <summary>A negation more or less, or at another word.</summary>
    Negation = 32,
}
