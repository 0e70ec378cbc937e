using System.Text;
using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>Keeps one copy of the short values that a document repeats: codes such as <c>&lt;/b&gt;</c>, and texts such as cells of a table.</summary>
/// <remarks>Remembers the latest values only, so that its size is fixed.</remarks>
/// <param name="document">The source of the document, which holds short texts of blocks; empty if the places of blocks are still to be moved.</param>
internal sealed class SharedValues(string document = "")
{
    /// <summary>A longer text costs little for each of its characters, and is not cut out of the source again and again.</summary>
    private const int MaxHeldLength = 40;

    private const int MaxLength = 16;
    private const int Slots = 4096;
    private readonly string?[] _texts = new string?[Slots];
    private readonly InlineCode?[] _codes = new InlineCode?[Slots];
    private readonly Block?[] _blocks = new Block?[Slots];

    /// <summary>Returns an equal code, or the same.</summary>
    public InlineCode Get(InlineCode code)
    {
        ref var known = ref _codes[(uint)HashCode.Combine(code.Position, code.Kind, code.Length, code.Data) % Slots];
        return known = known is not null && known.Equals(code) ? known : code;
    }

    /// <summary>Returns a block without codes; an equal one if the text is short and the document has it often.</summary>
    public Block GetBlock(string text)
    {
        if (text.Length > MaxLength)
        {
            return new Block(text);
        }

        ref var known = ref _blocks[(uint)text.GetHashCode(StringComparison.Ordinal) % Slots];
        return known = known?.Text == text ? known : new Block(text);
    }

    /// <summary>Whether the source of the document holds a text, so that no copy of it is needed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What it was read from.</param>
    /// <param name="start">Where it begins there.</param>
    /// <param name="end">Where it ends there.</param>
    public bool IsHeld(StringBuilder text, string source, int start, int end) =>
        end - start <= MaxHeldLength
        && ReferenceEquals(source, document)
        && text.Equals(source.AsSpan(start, end - start))
        && source.AsSpan(start, end - start).IndexOfAnyInRange('\uD800', '\uDFFF') < 0;

    /// <summary>Returns a code's data without halves of surrogate pairs.</summary>
    public string GetData(ReadOnlySpan<char> data)
    {
        if (data.Length > MaxLength)
        {
            return SurrogateRepair.Repair(data.ToString());
        }

        ref var known = ref _texts[(uint)string.GetHashCode(data) % Slots];
        return SurrogateRepair.Repair(known = known is not null && data.SequenceEqual(known) ? known : data.ToString());
    }

    /// <summary>Returns the start of a text without halves of surrogate pairs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">UTF-16 code units of the start.</param>
    public string GetText(StringBuilder text, int length)
    {
        if (length > MaxLength)
        {
            return SurrogateRepair.Repair(text.ToString(0, length));
        }

        Span<char> start = stackalloc char[MaxLength];
        text.CopyTo(0, start, length);
        return GetData(start[..length]);
    }
}
