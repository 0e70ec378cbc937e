using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>Puts the targets of inner blocks into the codes that hold them.</summary>
internal static class CodeTexts
{
    /// <summary>Returns the target codes of a block with the targets of the inner blocks in their data.</summary>
    /// <param name="patch">The block.</param>
    /// <param name="targets">The targets of the block and of its inner blocks.</param>
    /// <param name="encoding">The document's encoding.</param>
    public static IReadOnlyList<InlineCode> Replace(SourcePatch patch, ReadOnlySpan<Block> targets, SourceEncoding encoding)
    {
        var codes = targets[0].Codes;
        if (patch.Inner.Count == 0)
        {
            return codes;
        }

        var texts = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        var next = 0;
        for (var i = 0; i < patch.Block.Codes.Count; i++)
        {
            var data = patch.Block.Codes[i].Data;
            var first = next;
            while (next < patch.Inner.Count && patch.Inner[next].Code == i)
            {
                next++;
            }

            if (!texts.TryGetValue(data, out var queue))
            {
                texts[data] = queue = new Queue<string>();
            }

            queue.Enqueue(Fill(patch, data, first, next, targets, encoding));
        }

        // Codes with equal data are in order. A code that the target has once too often gets the last text.
        return
        [
            .. codes.Select(code =>
                texts.TryGetValue(code.Data, out var queue) ? code with { Data = queue.Count > 1 ? queue.Dequeue() : queue.Peek() } : code
            ),
        ];
    }

    private static string Fill(SourcePatch patch, string data, int first, int end, ReadOnlySpan<Block> targets, SourceEncoding encoding)
    {
        for (var i = end - 1; i >= first; i--)
        {
            var inner = patch.Inner[i];
            var target = targets[i + 1];
            if (target.Text != inner.Patch.Block.Text || !target.Codes.SequenceEqual(inner.Patch.Block.Codes))
            {
                var text = inner.Patch.Syntax.Write(target.Text, target.Codes, encoding);
                data = string.Concat(data.AsSpan(0, inner.DataStart), text, data.AsSpan(inner.DataStart + inner.DataLength));
            }
        }

        return data;
    }
}
