namespace Translate.Formats.Markdown;

/// <summary>The parser refused Markdown because it is nested too deeply.</summary>
/// <param name="offset">UTF-16 code units before the paragraph; null if unknown.</param>
/// <param name="inner">What the parser reported.</param>
internal sealed class MarkdownDepthException(int? offset, Exception inner) : Exception(inner.Message, inner)
{
    public int? Offset { get; } = offset;
}
