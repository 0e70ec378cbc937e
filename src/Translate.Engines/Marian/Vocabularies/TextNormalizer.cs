using System.Buffers;
using System.Text;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>Changes text as SentencePiece does before it splits it: compatibility characters, spaces. Thread-safe.</summary>
/// <param name="options">What to change.</param>
/// <param name="map">The map of characters.</param>
/// <param name="userDefined">The pieces that are never changed.</param>
internal sealed class TextNormalizer(NormalizationOptions options, CharacterMap map, PieceTrie userDefined)
{
    /// <summary>U+2581 in UTF-8, which stands for a space.</summary>
    private static readonly byte[] Blank = [0xE2, 0x96, 0x81];
    private static readonly byte[] Replacement = [0xEF, 0xBF, 0xBD];

    private readonly byte[] _blank = options.EscapeWhitespace ? Blank : " "u8.ToArray();

    /// <summary>Changes a text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="result">Where the changed text goes; emptied first.</param>
    public void Normalize(ReadOnlySpan<byte> text, NormalizedText result)
    {
        result.Clear();
        var position = options.RemoveExtraWhitespace ? SkipBlanks(text) : 0;
        if (position == text.Length)
        {
            return;
        }

        if (options.AddDummyPrefix)
        {
            result.Add(_blank, position);
        }

        var afterBlank = options.RemoveExtraWhitespace;
        while (position < text.Length)
        {
            var consumed = FindPrefix(text[position..], out var changed);
            if (afterBlank)
            {
                changed = changed.TrimStart((byte)' ');
            }

            foreach (ref readonly var next in changed)
            {
                if (next == ' ')
                {
                    result.Add(_blank, position);
                }
                else
                {
                    result.Add(next, position);
                }
            }

            afterBlank = options.RemoveExtraWhitespace && (changed.IsEmpty ? afterBlank : changed[^1] == ' ');
            position += consumed;
        }

        if (options.RemoveExtraWhitespace)
        {
            while (result.Bytes.EndsWith(_blank))
            {
                position = result.RemoveLast(_blank.Length);
            }
        }

        result.End(position);
    }

    private int SkipBlanks(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var consumed = FindPrefix(text[position..], out var changed);
            if (!changed.SequenceEqual(" "u8))
            {
                break;
            }

            position += consumed;
        }

        return position;
    }

    /// <summary>Finds what the start of a text becomes: a user's piece stays, then the longest entry of the map, then the character itself.</summary>
    private int FindPrefix(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> changed)
    {
        var length = FindUserDefined(text);
        if (length > 0)
        {
            changed = text[..length];
            return length;
        }

        length = map.FindLongest(text, out changed);
        if (length > 0)
        {
            return length;
        }

        var isValid = Rune.DecodeFromUtf8(text, out _, out length) == OperationStatus.Done;
        changed = isValid ? text[..length] : Replacement;
        return isValid ? length : 1;
    }

    private int FindUserDefined(ReadOnlySpan<byte> text)
    {
        var (node, longest) = (PieceTrie.Root, 0);
        for (var i = 0; i < text.Length && userDefined.MoveNext(ref node, text[i]); i++)
        {
            longest = userDefined.GetId(node) >= 0 ? i + 1 : longest;
        }

        return longest;
    }
}
