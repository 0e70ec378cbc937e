namespace Translate.Formats.Html;

/// <summary>What is translated of HTML.</summary>
public sealed record HtmlOptions
{
    /// <summary>Whether the attributes <c>alt</c>, <c>title</c>, <c>aria-label</c> and <c>placeholder</c>, and descriptions in <c>meta</c>, are translated. Default true.</summary>
    public bool TranslateAttributes { get; set; } = true;
}
