namespace Translate.Formats.Word.Paragraphs;

/// <summary>Brings the items of a paragraph into the order in which text is easiest to translate.</summary>
internal static class ItemOrder
{
    /// <summary>Moves spaces at the inner borders of elements out of them, so that <c>[kata ]lain</c> becomes <c>[kata] lain</c>.</summary>
    public static List<InlineItem> MoveBlanksOut(IReadOnlyList<InlineItem> items)
    {
        var moved = new List<InlineItem>(items.Count);
        foreach (var item in items)
        {
            moved.Add(item);
            var at = moved.Count - 1;
            if (item.Kind == InlineItemKind.Close && at > 0 && moved[at - 1].Kind == InlineItemKind.Blank)
            {
                (moved[at - 1], moved[at]) = (moved[at], moved[at - 1]);
            }
            else if (item.Kind == InlineItemKind.Blank)
            {
                while (at > 0 && moved[at - 1].Kind == InlineItemKind.Open)
                {
                    (moved[at - 1], moved[at]) = (moved[at], moved[at - 1]);
                    at--;
                }
            }
        }

        return moved;
    }

    /// <summary>Returns the range of items that are the text: without what is before and after it, and without elements around all of it.</summary>
    public static (int First, int Last) FindText(IReadOnlyList<InlineItem> items)
    {
        var (first, last) = (0, items.Count - 1);
        while (first <= last)
        {
            if (IsOutside(items[first]))
            {
                first++;
            }
            else if (IsOutside(items[last]))
            {
                last--;
            }
            else if (
                items[first].Kind == InlineItemKind.Open
                && items[last].Kind == InlineItemKind.Close
                && items[first].Pair == items[last].Pair
            )
            {
                first++;
                last--;
            }
            else
            {
                break;
            }
        }

        return (first, last);
    }

    private static bool IsOutside(InlineItem item) => item.Kind is InlineItemKind.Blank or InlineItemKind.Code or InlineItemKind.Anchor;
}
