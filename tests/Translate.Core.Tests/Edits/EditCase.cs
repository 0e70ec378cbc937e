namespace Translate.Core.Tests.Edits;

/// <summary>An edit of a translation, and what must be taken from it.</summary>
/// <param name="Name">What the person did.</param>
/// <param name="Edits">What the person replaced, in order.</param>
/// <param name="Decided">The changed sentences that must be taken, each as <c>id: text</c>.</param>
/// <param name="Open">What must be named and not taken, in the order of the file.</param>
public sealed record EditCase(string Name, (string Old, string New)[] Edits, string[] Decided, params string[] Open)
{
    /// <summary>Makes the edits.</summary>
    public string Apply(string text)
    {
        foreach (var (old, @new) in Edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            text = text[..at] + @new + text[(at + old.Length)..];
        }

        return text;
    }

    /// <summary>Compares an alignment with what must be taken.</summary>
    internal void Check(EditedArticle article)
    {
        var alignment = article.Align(Apply(article.Text));
        Assert.Equal(Decided, EditedArticle.GetDecided(alignment));
        Assert.Equal(Open, alignment.Open.Select(edit => edit.Kind.ToString()));
    }

    public override string ToString() => Name;
}
