namespace Translate.Formats.Html;

/// <summary>An open element whose content is not translated. Finds its end, also if end tags are left out.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">What it is.</param>
/// <param name="start">UTF-16 code units of the source before its start tag.</param>
internal sealed class HtmlOpaqueElement(string name, HtmlElementKind kind, int start)
{
    private readonly Dictionary<string, int> _open = [];
    private readonly Stack<string> _nested = new();

    public string Name { get; } = name;

    public HtmlElementKind Kind { get; } = kind;

    public int StartOffset { get; } = start;

    /// <summary>Whether the element ended with its own end tag, and not before the tag of another element.</summary>
    public bool IsOwnEnd { get; private set; }

    /// <summary>Adds the start tag of an element with content; returns whether it ends this element.</summary>
    public bool Start(string child)
    {
        if (_nested.Count == 0 && HtmlElements.EndsAt(Name, child))
        {
            return true;
        }

        _nested.Push(child);
        _open[child] = _open.GetValueOrDefault(child) + 1;
        return false;
    }

    /// <summary>Adds an end tag; returns whether it ends this element.</summary>
    public bool End(string child)
    {
        if (_open.GetValueOrDefault(child) > 0)
        {
            string nested;
            do
            {
                nested = _nested.Pop();
                _open[nested]--;
            } while (nested != child);

            return false;
        }

        IsOwnEnd = child == Name;
        return IsOwnEnd || (child != "p" && HtmlElements.GetKind(child) == HtmlElementKind.Block);
    }
}
