using System.ComponentModel.DataAnnotations;
using Translate.Core.Bitexts;
using Translate.Engines;
using Translate.Formats.Html;

namespace Translate.Hosting;

/// <summary>The settings at the top level of appsettings.json. Relative paths are counted from that file's folder.</summary>
internal sealed class TranslateSettings
{
    /// <summary>Articles and folders that <c>run</c> translates when it is given none. Default <c>seeds</c>.</summary>
    public IReadOnlyList<string> Input { get; set; } = [];

    /// <summary>Where outputs go. Default <c>out</c>.</summary>
    [Required]
    public string Output { get; set; } = "out";

    /// <summary>The glossary's file or folder. Default <c>glossary</c>.</summary>
    [Required]
    public string Glossary { get; set; } = "glossary";

    /// <summary>The file of house style. Default: the one that the program comes with.</summary>
    public string? Style { get; set; }

    /// <summary>The engine. Default <see cref="EngineCatalog.Auto"/>.</summary>
    [Required]
    public string Engine { get; set; } = EngineCatalog.Auto;

    /// <summary>What is written for each article. Default: tsv, jsonl, html and the document itself in English.</summary>
    public IReadOnlyList<string> Formats { get; set; } = [];

    /// <summary>What a translated file has in place of a sentence that the engine failed for: <c>mark</c>, <c>keep</c> or <c>omit</c>. Default <c>mark</c>.</summary>
    public UntranslatedText Untranslated { get; set; }

    /// <summary>How boilerplate of web pages is handled: <c>keep</c>, <c>drop</c> or <c>translate</c>. Default <c>keep</c>.</summary>
    public BoilerplateText Boilerplate { get; set; }

    /// <summary>Articles in progress at once. Default: as many as keep the engine busy, at least 2. From 1 to 64.</summary>
    [Range(1, 64)]
    public int? Concurrency { get; set; }

    /// <summary>The translation memory's file. Default <c>.translate/memory.db</c>.</summary>
    [Required]
    public string Memory { get; set; } = ".translate/memory.db";

    /// <summary>What a run may cost.</summary>
    public BudgetSettings Budget { get; set; } = new();

    /// <summary>Section <c>Queue</c>: what <c>submit</c> and <c>worker</c> share.</summary>
    public QueueSettings Queue { get; set; } = new();

    /// <summary>How severe findings are, by id: <c>error</c>, <c>warning</c>, <c>info</c> or <c>off</c>. Default: as docs/checks.md lists them.</summary>
    public IReadOnlyDictionary<string, string> Checks { get; set; } = new Dictionary<string, string>();

    /// <summary>Section <c>Tsv</c>.</summary>
    [Required]
    public TsvSettings Tsv { get; set; } = new();

    /// <summary>Section <c>Splitter</c>.</summary>
    [Required]
    public SplitterSettings Splitter { get; set; } = new();

    /// <summary>Section <c>Html</c>.</summary>
    [Required]
    public HtmlOptions Html { get; set; } = new();
}
