namespace Translate.Core.Bitexts;

/// <summary>Where a unit's target came from.</summary>
public enum Origin
{
    /// <summary>No origin: the target is the unchanged source.</summary>
    None,

    /// <summary>The translation memory.</summary>
    Memory,

    /// <summary>An engine.</summary>
    Engine,

    /// <summary>A person.</summary>
    Human,
}
