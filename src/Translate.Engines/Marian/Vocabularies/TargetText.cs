using System.Buffers;
using System.Text;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>Joins pieces to text. Bytes that are not a character become U+FFFD each, as in SentencePiece. A buffer for one thread.</summary>
/// <param name="vocabulary">The pieces.</param>
internal sealed class TargetText(Vocabulary vocabulary)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly ArrayBufferWriter<byte> _run = new();
    private readonly List<int> _ends = [];

    /// <summary>Where the text of each piece ends, in UTF-16 code units.</summary>
    public IReadOnlyList<int> Ends => _ends;

    /// <summary>Joins pieces to text.</summary>
    public string Join(ReadOnlySpan<int> pieces)
    {
        _bytes.ResetWrittenCount();
        _ends.Clear();
        var (length, counted) = (0, 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (vocabulary.IsByte(pieces[i]))
            {
                vocabulary.Decode(pieces[i], atStart: false, _run);
                if (i + 1 == pieces.Length || !vocabulary.IsByte(pieces[i + 1]))
                {
                    AddRun();
                }
            }
            else
            {
                vocabulary.Decode(pieces[i], atStart: _bytes.WrittenCount == 0, _bytes);
            }

            length += Encoding.UTF8.GetCharCount(_bytes.WrittenSpan[counted..]);
            counted = _bytes.WrittenCount;
            _ends.Add(length);
        }

        return Encoding.UTF8.GetString(_bytes.WrittenSpan);
    }

    private void AddRun()
    {
        var run = _run.WrittenSpan;
        while (!run.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(run, out _, out var length) == OperationStatus.Done;
            length = isValid ? length : 1;
            _bytes.Write(isValid ? run[..length] : "\uFFFD"u8);
            run = run[length..];
        }

        _run.ResetWrittenCount();
    }
}
