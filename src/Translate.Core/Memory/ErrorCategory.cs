namespace Translate.Core.Memory;

/// <summary>What kind of error a span is, after MQM. The names are stored in the memory.</summary>
internal enum ErrorCategory
{
    /// <summary>The person did not say.</summary>
    None,

    /// <summary>A term is not the one of the field.</summary>
    Terminology,

    /// <summary>The target says something else.</summary>
    Mistranslation,

    /// <summary>Part of the source is missing.</summary>
    Omission,

    /// <summary>The target says more.</summary>
    Addition,

    /// <summary>Indonesian is left in the target.</summary>
    Untranslated,

    /// <summary>The grammar is wrong.</summary>
    Grammar,

    /// <summary>A word or a mark is not written right.</summary>
    Spelling,

    /// <summary>It is not how English is written.</summary>
    Style,

    /// <summary>Numbers, dates, names or units do not follow the conventions.</summary>
    Locale,
}
