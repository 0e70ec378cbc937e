using System.Text.Json;
using System.Text.RegularExpressions;

namespace Translate.Core.Output.Html;

/// <summary>The script that turns the side-by-side page into the review page.</summary>
internal static partial class ReviewScript
{
    private static readonly Dictionary<string, string> Replaced = new(StringComparer.Ordinal) { ["api.js"] = "handout-api.js" };

    /// <summary>The functions of the review page, its style, and what the side-by-side page itself runs.</summary>
    public static string Text { get; } =
        $"{ScriptBundle.Create("startReview", "app.js", Replaced)}const reviewStyle = {JsonSerializer.Serialize(ReviewAssets.GetText("review.css"))};\n{HtmlText.PageScript}";

    /// <summary>What the review page has in its body.</summary>
    public static string Body { get; } = BodyElement().Match(ReviewAssets.GetText("index.html")).Groups["body"].Value;

    [GeneratedRegex("<body>(?<body>.*)</body>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BodyElement();
}
