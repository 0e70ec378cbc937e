namespace Translate.Engines.Marian.Reading;

/// <summary>The types of tensors in Marian's files, with Marian's numbers.</summary>
internal enum TensorType
{
    /// <summary>Bytes, used for the configuration.</summary>
    Int8 = 0x0101,

    /// <summary>Numbers of 4 bytes with a binary point.</summary>
    Float32 = 0x0404,

    /// <summary>Weights of 1 byte, transposed, followed by their scale.</summary>
    Intgemm8 = 0x4101,
}
