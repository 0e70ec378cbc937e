namespace Translate.Core.Glossaries;

/// <summary>The ways in which an occurrence of a term can end.</summary>
public enum TermOutcomeKind
{
    /// <summary>The engine's own target has the rendering.</summary>
    Applied,

    /// <summary>The target had a wrong rendering that was replaced.</summary>
    Repaired,

    /// <summary>The target lacks the rendering.</summary>
    Violated,

    /// <summary>Not required, for the reason that the outcome gives.</summary>
    Waived,
}
