namespace Translate.Formats.Word.Paragraphs;

/// <summary>Finds how most of the text looks, in a paragraph and in each element and field in it.</summary>
internal static class ScopeFormats
{
    /// <summary>Returns the formats by pair; 0 for the text that is directly in the paragraph. Text in an element does not count for what is around it.</summary>
    public static Dictionary<int, RunFormat> Find(IReadOnlyList<InlineItem> items)
    {
        var lengths = new Dictionary<(int Pair, string Key), int>();
        var formats = new Dictionary<int, RunFormat>();
        var longest = new Dictionary<int, int>();
        var scopes = new Stack<int>([0]);
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case InlineItemKind.Open:
                    scopes.Push(item.Pair);
                    break;
                case InlineItemKind.Close:
                    scopes.Pop();
                    break;
                case InlineItemKind.Word:
                    var scope = scopes.Peek();
                    var length = lengths[(scope, item.Format.Key)] = lengths.GetValueOrDefault((scope, item.Format.Key)) + item.Text.Length;
                    if (length > longest.GetValueOrDefault(scope))
                    {
                        longest[scope] = length;
                        formats[scope] = item.Format;
                    }

                    break;
            }
        }

        return formats;
    }
}
