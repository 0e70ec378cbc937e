using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>A tag in a cue.</summary>
/// <param name="range">See <see cref="Range"/>.</param>
/// <param name="name">See <see cref="Name"/>.</param>
/// <param name="isClose">See <see cref="IsClose"/>.</param>
internal sealed class CueTag(TextRange range, string name, bool isClose)
{
    /// <summary>Its place in the file's text.</summary>
    public TextRange Range { get; } = range;

    /// <summary>The name in lower case, by which it is paired; empty for a time or an override, which have no pair.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it closes a tag.</summary>
    public bool IsClose { get; } = isClose;

    /// <summary>The tag at the other end of the range; null if this one is on its own.</summary>
    public CueTag? Partner { get; private set; }

    /// <summary>Pairs tags of one text. Linear, and honors unclosed tags: a closing tag looks back over a few open ones.</summary>
    public static void Pair(IEnumerable<CueTag> tags)
    {
        const int MaxLookBack = 16;
        var open = new List<CueTag>();
        foreach (var tag in tags)
        {
            if (tag.Name.Length > 0 && !tag.IsClose)
            {
                open.Add(tag);
            }

            for (var i = open.Count - 1; tag.IsClose && i >= Math.Max(0, open.Count - MaxLookBack); i--)
            {
                if (open[i].Name == tag.Name)
                {
                    (open[i].Partner, tag.Partner) = (tag, open[i]);
                    open.RemoveRange(i, open.Count - i);
                    break;
                }
            }
        }
    }
}
