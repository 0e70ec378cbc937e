using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Formats.Tests;

public class RefusedContentTests
{
    [Theory]
    [InlineData("Rar!\u001A\u0007\u0001", "is a RAR archive, which cannot be read")]
    [InlineData("\u001F\u008B\u0008\u0003", "is a gzip archive, which cannot be read")]
    [InlineData("SQLite format 3\0", "is an SQLite database, which cannot be read")]
    [InlineData("%PDF-1.7\n", "is a PDF, which cannot be read")]
    [InlineData("{\\rtf1 Halo.}", "is an RTF document, which cannot be read")]
    public async Task Unsupported_content_is_refused_with_every_extension(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var formats = new DocumentFormats(StandardFormats.Create());
        foreach (var extension in formats.Extensions.Except([".docx", ".docm", ".dotx", ".dotm"]))
        {
            var path = folder[$"a{extension}"];
            await File.WriteAllBytesAsync(path, [.. content.Select(c => (byte)c), .. "artikel"u8], TestContext.Current.CancellationToken);
            var refused = await Assert.ThrowsAsync<ProblemException>(() =>
                formats.ReadAsync(new DocumentSource(path, Path.GetFileName(path), 0), TestContext.Current.CancellationToken)
            );
            Assert.Equal((path, message), (path, refused.Problems[0].Message));
        }
    }
}
