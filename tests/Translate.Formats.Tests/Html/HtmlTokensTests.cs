using CsCheck;
using Translate.Formats.Html;

namespace Translate.Formats.Tests.Html;

public class HtmlTokensTests
{
    private static readonly Gen<string> Documents = Pieces(
        "Satu",
        " ",
        "\r\n",
        "<b>",
        "</b>",
        "<a href=\"x\" title='a > b'>",
        "<p",
        "<!-- a > b -->",
        "<!--",
        "-->",
        "<!DOCTYPE html>",
        "<",
        ">",
        "&amp;",
        "&",
        "</",
        "<?a b?>",
        "<![CDATA[",
        "]]>",
        "<br/>",
        "\0",
        "😀",
        "<script>",
        "if (a < b) { '</p>' }",
        "</script>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<svg>",
        "</svg>",
        "<title/>",
        "<plaintext>",
        "\"",
        "'",
        "="
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Chunked_reading_gives_the_same_tokens(bool isXml) =>
        Gen.Select(Documents, Gen.Int[1, 40])
            .Sample(
                (source, length) =>
                    Assert.Equal(Describe(new HtmlTokens(source, isXml, int.MaxValue)), Describe(new HtmlTokens(source, isXml, length))),
                iter: 3000
            );

    private static Gen<string> Pieces(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).List[0, 30].Select(string.Concat);

    private static string[] Describe(HtmlTokens tokens) =>
        [
            .. tokens.Select(token =>
                $"{token.Type} {token.Start} {token.End} {token.Name} {token.IsSelfClosing} {string.Join(' ', token.Attributes)}"
            ),
        ];
}
