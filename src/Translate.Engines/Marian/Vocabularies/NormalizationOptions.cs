using Translate.Core.Problems;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>How text is changed before it is split into pieces. The defaults are SentencePiece's.</summary>
internal sealed record NormalizationOptions
{
    /// <summary>The compiled map of characters; empty for none.</summary>
    public ReadOnlyMemory<byte> CharacterMap { get; init; }

    /// <summary>Whether a space is added at the start.</summary>
    public bool AddDummyPrefix { get; init; } = true;

    /// <summary>Whether spaces at the ends go, and runs of spaces become one.</summary>
    public bool RemoveExtraWhitespace { get; init; } = true;

    /// <summary>Whether spaces become U+2581.</summary>
    public bool EscapeWhitespace { get; init; } = true;

    /// <summary>Reads the options from a message.</summary>
    /// <exception cref="ProblemException">The message is damaged.</exception>
    public static NormalizationOptions Read(ProtobufReader reader, NormalizationOptions options)
    {
        while (reader.MoveNext())
        {
            switch (reader.Field)
            {
                case 2:
                    options = options with { CharacterMap = reader.ReadBytes().ToArray() };
                    break;
                case 3:
                    options = options with { AddDummyPrefix = reader.ReadBoolean() };
                    break;
                case 4:
                    options = options with { RemoveExtraWhitespace = reader.ReadBoolean() };
                    break;
                case 5:
                    options = options with { EscapeWhitespace = reader.ReadBoolean() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return options;
    }
}
