using System.Text;
using Translate.Formats.Patching;

namespace Translate.Formats.Feeds;

/// <summary>Plain text in a feed. What wraps it escapes it.</summary>
internal sealed class FeedTextSyntax : PatchSyntax
{
    public static FeedTextSyntax Instance { get; } = new();

    /// <inheritdoc/>
    protected override void WriteText(StringBuilder output, string text, int start, int end, string next, SourceEncoding encoding) =>
        output.Append(text, start, end - start);
}
