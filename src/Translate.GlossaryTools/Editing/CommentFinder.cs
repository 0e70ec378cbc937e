using Translate.Core.Glossaries.Reading;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Editing;

/// <summary>Finds the comments of a YAML text: what begins with <c>#</c> outside of all values.</summary>
internal static class CommentFinder
{
    /// <summary>The comments in order, each from its <c>#</c> to the end of its line.</summary>
    public static IReadOnlyList<TextRange> In(string text, YamlTree? tree)
    {
        var lines = new SourceLines(text);
        var comments = new List<TextRange>();
        var at = 0;
        foreach (var value in tree is null ? [] : Scalars(tree).Where(scalar => scalar.Range.Length > 0))
        {
            at = Collect(at, value.Range.Start);
            if (value.IsBlock)
            {
                // A comment may follow the bar, and its text ends with the last line.
                Collect(at, lines.GetEnd(value.Range.Start));
            }

            at = Math.Max(at, value.Range.End);
        }

        Collect(at, text.Length);
        return comments;

        int Collect(int start, int end)
        {
            for (; start < end; start++)
            {
                if (text[start] == '#')
                {
                    comments.Add(new TextRange(start, start + text.AsSpan(start, lines.GetEnd(start) - start).TrimEnd().Length));
                    start = lines.GetEnd(start) - 1;
                }
            }

            return start;
        }
    }

    private static IEnumerable<YamlTree.Scalar> Scalars(YamlTree tree) =>
        tree switch
        {
            YamlTree.Scalar scalar => [scalar],
            YamlTree.Sequence { Items: var items } => items.SelectMany(Scalars),
            _ => ((YamlTree.Mapping)tree).Pairs.SelectMany(pair => Scalars(pair.Key).Concat(Scalars(pair.Value))),
        };
}
