namespace Translate.GlossaryTools.Exchange;

/// <summary>Which data categories a file of TBX may have.</summary>
internal enum TbxDialect
{
    /// <summary>TBX-Core: terms of a concept and notes, and nothing that a module adds. The two styles are the same in it.</summary>
    Core,

    /// <summary>TBX-Basic: subject field, part of speech, status and source as well, of the modules min and basic.</summary>
    Basic,

    /// <summary>TBX-Basic of version 2 (2008), with the root element martif: what many translation tools open.</summary>
    Version2,
}
