using Translate.Server.Jobs;

namespace Translate.Server.Tests.Jobs;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData(null, null, "document.txt")]
    [InlineData("a", "text/html; charset=utf-8", "a.html")]
    [InlineData("berita.HTML", null, "berita.html")]
    [InlineData("../x/berita pagi.docx", null, "berita pagi.docx")]
    [InlineData("..\\a.txt", null, "a.txt")]
    [InlineData(".txt", null, "document.txt")]
    [InlineData("a.tar.gz.", null, "a.tar.gz")]
    public void Names_are_sanitized(string? name, string? type, string expected) => Assert.Equal(expected, DocumentName.Clean(name, type));
}
