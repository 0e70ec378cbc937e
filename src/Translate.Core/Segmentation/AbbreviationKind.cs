namespace Translate.Core.Segmentation;

/// <summary>How an abbreviation with its full stop stands to the end of a sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>A word like others.</summary>
    None,

    /// <summary>Announces a name or a number (<c>Dr.</c>, <c>Jl.</c>): ends no sentence, unless a strong opener follows.</summary>
    NeverFinal,

    /// <summary>Ends no sentence before a number (<c>Sept. 2024</c>), and is a word like others elsewhere.</summary>
    BeforeNumber,

    /// <summary>Ends a sentence before an opener, not before a name (<c>Tbk.</c>, <c>S.H.</c>).</summary>
    MayBeFinal,

    /// <summary>Closes a list (<c>dll.</c>): ends a sentence before any capital, once there is a predicate.</summary>
    UsuallyFinal,
}
