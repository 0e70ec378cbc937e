namespace Translate.Core.Segmentation;

/// <summary>The kind of text after a boundary candidate.</summary>
internal enum LookaheadKind
{
    /// <summary>Nothing, or text that cannot start a sentence.</summary>
    None,

    /// <summary>An uppercase letter, or a letter of a script without case.</summary>
    Uppercase,

    /// <summary>A lowercase letter.</summary>
    Lowercase,

    /// <summary>A digit, or a lowercase list marker.</summary>
    Number,

    /// <summary>A handle or a hashtag.</summary>
    Handle,

    /// <summary>A bullet, or a dash used as one.</summary>
    Bullet,

    /// <summary>A currency sign, an emoji or another symbol.</summary>
    Symbol,
}
