using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Feeds;
using Translate.Formats.Html;
using Translate.Formats.Markdown;

namespace Translate.Formats.Tests.Patching;

/// <summary>Reads a document with a format and writes it again.</summary>
internal static class FormatRoundTrip
{
    public static HtmlFormat ForHtml { get; } = new(new HtmlOptions());

    public static FeedFormat ForFeeds { get; } = new(new HtmlOptions());

    public static MarkdownFormat ForMarkdown { get; } = new();

    public static Document Read(IDocumentFormat format, byte[] bytes, string? name = null)
    {
        using var stream = new MemoryStream(bytes);
        var file = name ?? "a" + format.Extensions[0];
        return format
            .ReadAsync(stream, new DocumentSource(file, file, bytes.Length), TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();
    }

    public static Document Read(IDocumentFormat format, string text) => Read(format, Encoding.UTF8.GetBytes(text));

    public static byte[] Write(IDocumentFormat format, Document document, IReadOnlyList<Block> targets)
    {
        using var stream = new MemoryStream();
        format.WriteAsync(document, targets, stream, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    public static byte[] Write(IDocumentFormat format, Document document, Func<Block, Block> translate) =>
        Write(format, document, [.. document.Blocks.Select(translate)]);

    /// <summary>Replaces texts and keeps the codes where they are.</summary>
    public static string Replace(IDocumentFormat format, string source, params (string From, string To)[] texts) =>
        Encoding.UTF8.GetString(Replace(format, Encoding.UTF8.GetBytes(source), texts));

    public static byte[] Replace(IDocumentFormat format, byte[] source, params (string From, string To)[] texts) =>
        Write(
            format,
            Read(format, source),
            block => texts.FirstOrDefault(text => text.From == block.Text) is { To: { } to } ? block with { Text = to } : block
        );

    /// <summary>The texts of all blocks.</summary>
    public static string[] Texts(IDocumentFormat format, string source) => [.. Read(format, source).Blocks.Select(block => block.Text)];

    /// <summary>The text of the only block with its codes in brackets.</summary>
    public static string Show(IDocumentFormat format, string source) => Show(Assert.Single(Read(format, source).Blocks));

    public static string Show(Block block)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var code in block.Codes)
        {
            shown.Append(block.Text, at, code.Position - at).Append('{').Append(code.Data).Append('}');
            at = code.Position + code.Length;
        }

        return shown.Append(block.Text, at, block.Text.Length - at).ToString();
    }
}
