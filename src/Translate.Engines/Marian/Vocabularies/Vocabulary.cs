using System.Buffers;
using System.Text;
using Translate.Core.Problems;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>Splits text into pieces and joins pieces to text, as SentencePiece does with a unigram model. Immutable, thread-safe.</summary>
internal sealed class Vocabulary
{
    private const float UnknownPenalty = 10;
    private const int Bytes = 256;

    /// <summary>SentencePiece's bonus for a user's pieces: almost nothing is worth more.</summary>
    private const double UserDefinedScore = -0.1;

    private static readonly byte[] Unknown = " \u2047 "u8.ToArray();

    private readonly Piece[] _pieces;
    private readonly PieceTrie _trie;
    private readonly TextNormalizer _normalizer;
    private readonly int[] _bytePieces;
    private readonly bool _byteFallback;
    private readonly bool _trimsStart;
    private readonly float _unknownScore;

    private Vocabulary(SentencePieceModel model, int[] bytePieces)
    {
        _pieces = [.. model.Pieces];
        _trie = CreateTrie(kind => kind is PieceKind.Normal or PieceKind.UserDefined);
        _normalizer = new TextNormalizer(
            model.Normalization,
            CharacterMap.Read(model.File, model.Normalization.CharacterMap.Span),
            CreateTrie(kind => kind == PieceKind.UserDefined)
        );
        _bytePieces = bytePieces;
        _byteFallback = model.ByteFallback;
        _trimsStart = model.Normalization.AddDummyPrefix || model.Normalization.RemoveExtraWhitespace;
        _unknownScore =
            _pieces.Where(piece => piece.Kind == PieceKind.Normal).Select(piece => piece.Score).DefaultIfEmpty().Min() - UnknownPenalty;
        UnknownId = model.UnknownId;
        EndId = model.EndId;
    }

    /// <summary>The number of pieces.</summary>
    public int Size => _pieces.Length;

    /// <summary>The piece at the end of a sentence.</summary>
    public int EndId { get; }

    /// <summary>The piece for what no other piece covers.</summary>
    public int UnknownId { get; }

    /// <summary>Reads a SentencePiece model.</summary>
    /// <exception cref="ProblemException">The file is damaged, or no unigram model.</exception>
    public static Vocabulary Read(string file, ReadOnlySpan<byte> bytes)
    {
        var model = SentencePieceModel.Read(file, bytes);
        var bytePieces = FindBytePieces(model);
        return model.ByteFallback && Array.IndexOf(bytePieces, -1) is >= 0 and var missing
            ? throw ModelProblem.CreateException(file, FormattableString.Invariant($"the vocabulary has no piece for byte {missing}"))
            : new Vocabulary(model, bytePieces);
    }

    /// <summary>Splits a text into pieces, without the end of the sentence.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="buffer">Working memory.</param>
    /// <param name="pieces">Where the pieces go; emptied first.</param>
    public void Encode(ReadOnlySpan<byte> text, VocabularyBuffer buffer, List<SourcePiece> pieces)
    {
        pieces.Clear();
        _normalizer.Normalize(text, buffer.Text);
        var normalized = buffer.Text.Bytes;
        var nodes = buffer.GetNodes(normalized.Length + 1);
        FindBestPath(normalized, nodes);

        for (var end = normalized.Length; end > 0; end = nodes[end].Start)
        {
            AddBackwards(normalized, buffer.Text.Origins, nodes[end], end, pieces);
        }

        pieces.Reverse();
    }

    /// <summary>The text of a piece in UTF-8, as it is at the start of a text or after it.</summary>
    /// <param name="id">The piece.</param>
    /// <param name="atStart">Whether nothing is before it; then it has no space.</param>
    /// <param name="output">Where it is added. Bytes of a character are added as they are.</param>
    public void Decode(int id, bool atStart, ArrayBufferWriter<byte> output)
    {
        var piece = _pieces[id];
        switch (piece.Kind)
        {
            case PieceKind.Control:
                break;
            case PieceKind.Unknown:
                output.Write(Unknown);
                break;
            case PieceKind.Byte:
                output.Write([GetByte(piece)]);
                break;
            default:
                AddText(atStart && _trimsStart && piece.Text.AsSpan().StartsWith("\u2581"u8) ? piece.Text.AsSpan(3) : piece.Text, output);
                break;
        }
    }

    /// <summary>Whether a piece is a byte of a character.</summary>
    public bool IsByte(int id) => _pieces[id].Kind == PieceKind.Byte;

    /// <summary>Whether a piece starts a word.</summary>
    public bool StartsWord(int id) => _pieces[id].Text.AsSpan().StartsWith("\u2581"u8);

    /// <summary>Whether a piece begins with a letter or digit, and so belongs to the word before it.</summary>
    public bool ContinuesWord(int id) =>
        _pieces[id].Kind is PieceKind.Normal or PieceKind.UserDefined
        && Rune.DecodeFromUtf8(_pieces[id].Text, out var first, out _) == OperationStatus.Done
        && first.Value != '\u2581'
        && Rune.IsLetterOrDigit(first);

    /// <summary>The last character of a piece; U+FFFD for a byte of a character and for pieces without text.</summary>
    public Rune GetLastRune(int id) =>
        _pieces[id].Kind is PieceKind.Normal or PieceKind.UserDefined
        && Rune.DecodeLastFromUtf8(_pieces[id].Text, out var last, out _) == OperationStatus.Done
            ? last
            : Rune.ReplacementChar;

    /// <summary>Finds the piece with a text; -1 if none has it.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var node = PieceTrie.Root;
        foreach (var next in text)
        {
            if (!_trie.MoveNext(ref node, next))
            {
                return -1;
            }
        }

        return _trie.GetId(node);
    }

    private static int[] FindBytePieces(SentencePieceModel model)
    {
        var pieces = new int[Bytes];
        Array.Fill(pieces, -1);
        for (var id = 0; id < model.Pieces.Count; id++)
        {
            if (model.Pieces[id].Kind == PieceKind.Byte)
            {
                var text = Encoding.ASCII.GetString(model.Pieces[id].Text);
                if (
                    text.Length != 6
                    || !text.StartsWith("<0x", StringComparison.Ordinal)
                    || !char.IsAsciiHexDigit(text[3])
                    || !char.IsAsciiHexDigit(text[4])
                    || text[5] != '>'
                )
                {
                    throw ModelProblem.CreateException(model.File, $"the vocabulary's piece for a byte is '{text}'");
                }

                pieces[Convert.FromHexString(text.AsSpan(3, 2))[0]] = id;
            }
        }

        return pieces;
    }

    private static byte GetByte(Piece piece) => Convert.FromHexString(Encoding.ASCII.GetString(piece.Text.AsSpan(3, 2)))[0];

    private static void AddText(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        for (var blank = text.IndexOf("\u2581"u8); blank >= 0; blank = text.IndexOf("\u2581"u8))
        {
            output.Write(text[..blank]);
            output.Write(" "u8);
            text = text[(blank + 3)..];
        }

        output.Write(text);
    }

    private PieceTrie CreateTrie(Predicate<PieceKind> include) =>
        new(_pieces.Select((piece, id) => (piece.Text, id)).Where(entry => include(_pieces[entry.id].Kind)));

    /// <summary>Finds the pieces with the highest sum of scores, from left to right.</summary>
    private void FindBestPath(ReadOnlySpan<byte> text, Span<BestNode> nodes)
    {
        nodes.Fill(BestNode.None);
        nodes[0] = new BestNode(-1, 0, 0);
        var start = 0;
        while (start < text.Length)
        {
            var score = nodes[start].Score;
            var character = Math.Min(GetCharacterLength(text[start]), text.Length - start);
            var hasCharacter = false;
            var node = PieceTrie.Root;
            for (var end = start + 1; end <= text.Length && _trie.MoveNext(ref node, text[end - 1]); end++)
            {
                var id = _trie.GetId(node);
                if (id >= 0)
                {
                    // Double here and single in the nodes, as in SentencePiece, so that ties fall the same way.
                    var own = _pieces[id].Kind == PieceKind.UserDefined ? UserDefinedScore : _pieces[id].Score;
                    nodes[end] = nodes[end].Improve(id, own + score, start);
                    hasCharacter |= end - start == character;
                }
            }

            if (!hasCharacter)
            {
                nodes[start + character] = nodes[start + character].Improve(UnknownId, _unknownScore + score, start);
            }

            start += character;
        }
    }

    private void AddBackwards(ReadOnlySpan<byte> text, ReadOnlySpan<int> origins, BestNode node, int end, List<SourcePiece> pieces)
    {
        if (node.Id != UnknownId)
        {
            pieces.Add(new SourcePiece(node.Id, origins[node.Start], origins[end]));
        }
        else if (_byteFallback)
        {
            for (var i = end - 1; i >= node.Start; i--)
            {
                pieces.Add(new SourcePiece(_bytePieces[text[i]], origins[node.Start], origins[end]));
            }
        }
        else if (pieces.Count > 0 && pieces[^1].Id == UnknownId)
        {
            // A run of unknown characters is one piece.
            pieces[^1] = pieces[^1] with
            {
                Start = origins[node.Start],
            };
        }
        else
        {
            pieces.Add(new SourcePiece(UnknownId, origins[node.Start], origins[end]));
        }
    }

    private static int GetCharacterLength(byte first) =>
        first switch
        {
            < 0xC0 => 1,
            < 0xE0 => 2,
            < 0xF0 => 3,
            _ => 4,
        };
}
