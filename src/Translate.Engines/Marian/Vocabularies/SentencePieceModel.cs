using Translate.Core.Problems;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>What a SentencePiece model file says. Immutable.</summary>
/// <param name="File">The file, for problems.</param>
/// <param name="Pieces">The pieces; a piece's id is its index.</param>
/// <param name="UnknownId">The piece for what no other piece covers.</param>
/// <param name="EndId">The piece at the end of a sentence.</param>
/// <param name="ByteFallback">Whether characters without a piece become bytes.</param>
/// <param name="Normalization">How text is changed before it is split.</param>
internal sealed record SentencePieceModel(
    string File,
    IReadOnlyList<Piece> Pieces,
    int UnknownId,
    int EndId,
    bool ByteFallback,
    NormalizationOptions Normalization
)
{
    private const int MaxPieces = 1_000_000;
    private const int MaxPieceBytes = 1_024;
    private const ulong Unigram = 1;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="ProblemException">The file is damaged, or no unigram model.</exception>
    public static SentencePieceModel Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reader = new ProtobufReader(bytes, file, origin: 0);
        var pieces = new List<Piece>();
        var trainer = new Trainer(Unigram, ByteFallback: false, UnknownId: 0, EndId: 2);
        var normalization = new NormalizationOptions();
        while (reader.MoveNext())
        {
            switch (reader.Field)
            {
                case 1 when pieces.Count < MaxPieces:
                    pieces.Add(ReadPiece(reader.ReadMessage()));
                    break;
                case 2:
                    trainer = ReadTrainer(reader.ReadMessage(), trainer);
                    break;
                case 3:
                    normalization = NormalizationOptions.Read(reader.ReadMessage(), normalization);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return trainer.Type == Unigram
            ? new SentencePieceModel(
                file,
                pieces,
                FindPiece(file, pieces, trainer.UnknownId, PieceKind.Unknown),
                FindPiece(file, pieces, trainer.EndId, PieceKind.Control),
                trainer.ByteFallback,
                normalization
            )
            : throw ModelProblem.CreateException(file, "the vocabulary is not a unigram model, and only those are supported");
    }

    /// <summary>Checks that the piece exists and is what the model says.</summary>
    private static int FindPiece(string file, List<Piece> pieces, long id, PieceKind kind) =>
        id >= 0 && id < pieces.Count && pieces[(int)id].Kind == kind
            ? (int)id
            : throw ModelProblem.CreateException(
                file,
                FormattableString.Invariant($"piece {id} of the vocabulary's {pieces.Count} is not of kind {kind}")
            );

    private static Piece ReadPiece(ProtobufReader reader)
    {
        var (text, score, kind) = (Array.Empty<byte>(), 0f, PieceKind.Normal);
        while (reader.MoveNext())
        {
            switch (reader.Field)
            {
                case 1:
                    text = reader.ReadBytes().ToArray();
                    break;
                case 2:
                    score = reader.ReadSingle();
                    break;
                case 3:
                    kind = (PieceKind)reader.ReadNumber();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return text.Length is > 0 and <= MaxPieceBytes && float.IsFinite(score) && kind is >= PieceKind.Normal and <= PieceKind.Byte
            ? new Piece(text, score, kind)
            : throw reader.CreateException("a piece has no text, no score or no kind");
    }

    private static Trainer ReadTrainer(ProtobufReader reader, Trainer trainer)
    {
        while (reader.MoveNext())
        {
            switch (reader.Field)
            {
                case 3:
                    trainer = trainer with { Type = reader.ReadNumber() };
                    break;
                case 24 when reader.ReadBoolean():
                    throw reader.CreateException("blanks at the end of pieces are not supported");
                case 24:
                    break;
                case 35:
                    trainer = trainer with { ByteFallback = reader.ReadBoolean() };
                    break;
                case 40:
                    trainer = trainer with { UnknownId = (int)reader.ReadNumber() };
                    break;
                case 42:
                    trainer = trainer with { EndId = (int)reader.ReadNumber() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return trainer;
    }

    private sealed record Trainer(ulong Type, bool ByteFallback, int UnknownId, int EndId);
}
