namespace Translate.Architecture.Tests;

/// <summary>The order of the projects and of the folders in them. A folder uses only folders that come earlier.</summary>
internal static class Layering
{
    /// <summary>The folders of each project, in order. A folder is a namespace; the project itself is its root folder.</summary>
    public static readonly IReadOnlyList<string> Folders =
    [
        "Translate.Core.Problems",
        "Translate.Core.Text",
        "Translate.Core.Files",
        "Translate.Core.Languages",
        "Translate.Core.Documents",
        "Translate.Core.Segmentation",
        "Translate.Core.Glossaries",
        "Translate.Core.Glossaries.Reading",
        "Translate.Core.Glossaries.Matching",
        "Translate.Core.Glossaries.Renderings",
        "Translate.Core.Translators",
        "Translate.Core.Codes",
        "Translate.Core.Bitexts",
        "Translate.Core.Memory",
        "Translate.Core.Memory.Exchange",
        "Translate.Core.Quality.Texts",
        "Translate.Core.Quality.Claims",
        "Translate.Core.Quality.Wording",
        "Translate.Core.Quality.Names",
        "Translate.Core.Quality.Metrics",
        "Translate.Core.Quality.Style",
        "Translate.Core.Quality",
        "Translate.Core.Output",
        "Translate.Core.Output.Html",
        "Translate.Core.Pipeline.Reports",
        "Translate.Core.Pipeline.Watching",
        "Translate.Core.Pipeline",
        "Translate.Core.Edits.Alignment",
        "Translate.Core.Edits.Tables",
        "Translate.Core.Edits",
        "Translate.GlossaryTools.Editing",
        "Translate.GlossaryTools.Exchange",
        "Translate.GlossaryTools.Comparison",
        "Translate.GlossaryTools.Linting",
        "Translate.GlossaryTools.Suggestion",
        "Translate.GlossaryTools.Testing",
        "Translate.Formats.Xml",
        "Translate.Formats.Word.Packages",
        "Translate.Formats.Word.Paragraphs",
        "Translate.Formats.Word.Parts",
        "Translate.Formats.Word.Review",
        "Translate.Formats.Word",
        "Translate.Formats.Xliff",
        "Translate.Formats.Bilingual",
        "Translate.Formats.Correction",
        "Translate.Formats.Patching",
        "Translate.Formats.Html",
        "Translate.Formats.Feeds",
        "Translate.Formats.Markdown",
        "Translate.Formats.Subtitles",
        "Translate.Formats",
        "Translate.Engines.Telemetry",
        "Translate.Engines.Resilience",
        "Translate.Engines.Http",
        "Translate.Engines.Batching",
        "Translate.Engines.Offline",
        "Translate.Engines.Markup",
        "Translate.Engines.Azure",
        "Translate.Engines.OpenAI",
        "Translate.Engines.Command",
        "Translate.Engines.LibreTranslate",
        "Translate.Engines.DeepL",
        "Translate.Engines.Models",
        "Translate.Engines.Marian.Reading",
        "Translate.Engines.Marian.Vocabularies",
        "Translate.Engines.Marian.Kernels",
        "Translate.Engines.Marian.Network",
        "Translate.Engines.Marian.Search",
        "Translate.Engines.Marian",
        "Translate.Engines",
        "Translate.Hosting",
        "Microsoft.Extensions.DependencyInjection",
        "Translate.Review.Security",
        "Translate.Review.Articles",
        "Translate.Review.Scoring",
        "Translate.Review.Page",
        "Translate.Review.Api",
        "Translate.Review",
        "Translate.Scale.Postgres",
        "Translate.Scale.Memory",
        "Translate.Scale.Claims",
        "Translate.Scale.Queue",
        "Translate.Scale",
        "Translate.Server.Answers",
        "Translate.Server.Security",
        "Translate.Server.Jobs",
        "Translate.Server.Api",
        "Translate.Server",
    ];

    /// <summary>The projects whose types each project may use, besides its own.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Projects = new Dictionary<string, string[]>
    {
        ["Translate.Core"] = [],
        ["Translate.GlossaryTools"] = ["Translate.Core"],
        ["Translate.Formats"] = ["Translate.Core"],
        ["Translate.Engines"] = ["Translate.Core"],
        ["Translate.Hosting"] = ["Translate.Core", "Translate.Formats", "Translate.Engines"],
        ["Translate.Review"] = ["Translate.Core", "Translate.GlossaryTools"],
        ["Translate.Scale"] = ["Translate.Core", "Translate.Engines", "Translate.Hosting"],
        ["Translate.Server"] = ["Translate.Core", "Translate.Hosting", "Translate.Review", "Translate.Scale"],
        ["translate"] =
        [
            "Translate.Core",
            "Translate.GlossaryTools",
            "Translate.Formats",
            "Translate.Engines",
            "Translate.Hosting",
            "Translate.Review",
            "Translate.Scale",
            "Translate.Server",
        ],
    };

    /// <summary>Packages that only one project may use, by the start of their namespaces.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> PackageOwners = new Dictionary<string, string[]>
    {
        ["DocumentFormat.OpenXml"] = ["Translate.Formats"],
        ["AngleSharp"] = ["Translate.Formats"],
        ["DiffPlex"] = ["Translate.Review"],
        ["Markdig"] = ["Translate.Formats"],
        ["SpreadCheetah"] = ["Translate.Formats"],
        ["Polly"] = ["Translate.Engines"],
        ["Azure"] = ["Translate.Engines"],
        ["OpenAI"] = ["Translate.Engines"],
        ["Microsoft.Extensions.AI"] = ["Translate.Engines"],
        ["System.ClientModel"] = ["Translate.Engines"],
        ["Microsoft.AspNetCore"] = ["Translate.Review", "Translate.Server"],
        ["Npgsql"] = ["Translate.Scale"],
        ["Rebus"] = ["Translate.Scale"],
        ["Microsoft.Extensions.Configuration"] = ["Translate.Hosting"],
        ["OpenTelemetry"] = ["Translate.Hosting", "Translate.Server"],
        ["Spectre.Console"] = ["translate"],
        ["System.CommandLine"] = ["translate"],
        ["Serilog"] = ["translate"],
        ["Microsoft.Data.Sqlite"] = ["Translate.Core"],
    };

    /// <summary>Returns every use of a folder that does not come earlier.</summary>
    public static IEnumerable<string> FindViolations(IEnumerable<(string From, string To)> uses)
    {
        foreach (var (from, to) in uses)
        {
            var (user, used) = (GetFolder(from), GetFolder(to));
            if (user is not null && used is not null && used > user)
            {
                yield return $"{from} ({Folders[user.Value]}) uses {to} ({Folders[used.Value]}), which comes later";
            }
        }
    }

    /// <summary>Returns the folders of a project that the order does not list.</summary>
    public static IEnumerable<string> FindUnlisted(IEnumerable<(string From, string To)> uses, string project) =>
        uses.Select(use => GetNamespace(use.From))
            .Where(name => name.StartsWith(project, StringComparison.Ordinal) && !Folders.Contains(name))
            .Distinct();

    private static int? GetFolder(string type)
    {
        var index = Folders.ToList().IndexOf(GetNamespace(type));
        return index < 0 ? null : index;
    }

    private static string GetNamespace(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : string.Empty;
}
