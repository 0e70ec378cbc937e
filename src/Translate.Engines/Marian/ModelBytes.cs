namespace Translate.Engines.Marian;

/// <summary>The bytes of a file of a model.</summary>
/// <param name="File">The path, for problems.</param>
/// <param name="Bytes">The bytes.</param>
internal readonly record struct ModelBytes(string File, ReadOnlyMemory<byte> Bytes);
