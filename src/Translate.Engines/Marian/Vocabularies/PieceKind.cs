namespace Translate.Engines.Marian.Vocabularies;

/// <summary>What a piece of the vocabulary is, with SentencePiece's numbers.</summary>
internal enum PieceKind
{
    /// <summary>A part of text.</summary>
    Normal = 1,

    /// <summary>What no other piece covers.</summary>
    Unknown = 2,

    /// <summary>A sign for the network, such as the end of a sentence.</summary>
    Control = 3,

    /// <summary>A text that is never split.</summary>
    UserDefined = 4,

    /// <summary>A part of text that is not produced.</summary>
    Unused = 5,

    /// <summary>One byte of a character that has no piece.</summary>
    Byte = 6,
}
