namespace Translate.Core.Segmentation;

/// <summary>Whether an abbreviation with its full stop can end a sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>Introduces a name or a number (<c>Dr.</c>, <c>Jl.</c>). Ends a sentence only before a strong opener.</summary>
    NeverFinal,

    /// <summary>Does not end a sentence before a number (<c>Sept. 2024</c>). Elsewhere it is an ordinary word.</summary>
    BeforeNumber,

    /// <summary>Ends a sentence before an opener, but not before a name (<c>Tbk.</c>, <c>S.H.</c>).</summary>
    MayBeFinal,

    /// <summary>Closes a list (<c>dll.</c>). Ends a sentence before any capital once the sentence has a predicate.</summary>
    UsuallyFinal,
}
