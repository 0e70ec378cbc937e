using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Translate.Core.Output.Html;

namespace Translate.Core.Tests.Output;

/// <summary>A page loads nothing, and its policy lets nothing run but its own style and script.</summary>
public class HtmlPageSafetyTests
{
    [Fact]
    public async Task Nothing_is_loaded_from_other_hosts()
    {
        var page = await PageAsync();
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, base, form, [style], [onclick]"));
        Assert.All(page.Links, link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("http", page.QuerySelector("style")?.TextContent);
    }

    [Fact]
    public async Task The_policy_allows_only_the_style_and_script_of_the_page()
    {
        var page = await PageAsync();
        Assert.Equal(
            $"default-src 'none'; style-src {Hash(page, "style")}; script-src {Hash(page, "script")}",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content")
        );
    }

    [Fact]
    public async Task Article_data_cannot_close_its_element()
    {
        var data = (await PageAsync()).QuerySelector("#review-data")!.TextContent;
        Assert.DoesNotContain("<", data, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(data);
        Assert.Equal("https://contoh.id <a href=\"http://a\">", json.RootElement.GetProperty("units")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task The_page_is_valid_HTML()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        Assert.Equal("en", parser.ParseDocument(await WrittenAsync()).DocumentElement.GetAttribute("lang"));
    }

    private static string Hash(IHtmlDocument page, string element) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector($"{element}:not([type])")!.TextContent)))}'";

    private static async Task<IHtmlDocument> PageAsync() => new HtmlParser().ParseDocument(await WrittenAsync());

    private static Task<string> WrittenAsync() =>
        TestData.WriteAsync(
            new HtmlWriter(),
            TestData.Bitext(
                TestData.Unit("https://contoh.id <a href=\"http://a\">", "https://contoh.id <link href=http://b>"),
                TestData.Untranslated("Dua.", block: 1)
            )
        );
}
