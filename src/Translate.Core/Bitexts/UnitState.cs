namespace Translate.Core.Bitexts;

/// <summary>How far a unit has come; the states of XLIFF 2.</summary>
public enum UnitState
{
    /// <summary>Not translated.</summary>
    Initial,

    /// <summary>Translated, not yet seen by a person.</summary>
    Translated,

    /// <summary>Seen by a person.</summary>
    Reviewed,

    /// <summary>Ready to publish.</summary>
    Final,
}
