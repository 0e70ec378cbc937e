namespace Translate.Core.Bitexts;

/// <summary>Where a unit's target came from.</summary>
public enum Origin
{
    /// <summary>Nowhere: the target is the source as it stands.</summary>
    None,

    /// <summary>The translation memory.</summary>
    Memory,

    /// <summary>An engine.</summary>
    Engine,

    /// <summary>A person.</summary>
    Human,
}
