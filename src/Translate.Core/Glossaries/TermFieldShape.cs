namespace Translate.Core.Glossaries;

/// <summary>The kind of value that a field of a glossary entry holds.</summary>
internal enum TermFieldShape
{
    /// <summary>A term or a rendering: text with at least one letter or digit.</summary>
    Words,

    /// <summary>Several terms or renderings.</summary>
    WordsList,

    /// <summary>Several sentences.</summary>
    Sentences,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>The switches of <see cref="TermMatchOptions"/>.</summary>
    Switches,

    /// <summary>A <see cref="TermCondition"/>.</summary>
    Condition,

    /// <summary>Pairs of sentences.</summary>
    Examples,
}
