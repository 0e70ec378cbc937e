namespace Translate.Cli.Printing;

/// <summary>Counts the skipped files by kind, as in <c>3 PDF, 2 images skipped: only .txt is read</c>.</summary>
internal static class SkippedKinds
{
    private static readonly (string Singular, string Plural, string[] Extensions)[] Kinds =
    [
        ("PDF", "PDF", [".pdf"]),
        ("image", "images", [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".avif"]),
        ("audio file", "audio files", [".mp3", ".wav", ".ogg", ".m4a", ".flac"]),
        ("video", "videos", [".mp4", ".mov", ".avi", ".mkv", ".webm"]),
        ("Word document", "Word documents", [".doc", ".docx", ".dotx"]),
        ("text document", "text documents", [".odt", ".rtf", ".pages"]),
        ("spreadsheet", "spreadsheets", [".xls", ".xlsx", ".ods", ".csv", ".tsv"]),
        ("presentation", "presentations", [".ppt", ".pptx", ".odp"]),
        ("web page", "web pages", [".html", ".htm", ".xhtml"]),
        ("Markdown file", "Markdown files", [".md", ".markdown"]),
        ("subtitle file", "subtitle files", [".srt", ".vtt"]),
        ("e-book", "e-books", [".epub", ".mobi"]),
        ("archive", "archives", [".zip", ".gz", ".tar", ".tgz", ".7z", ".rar"]),
        ("file without extension", "files without extension", [string.Empty]),
    ];

    /// <summary>Returns the kinds, the most frequent first, and what is read instead.</summary>
    /// <param name="byExtension">How many files there are of each extension, in lower case with the dot.</param>
    /// <param name="read">The extensions that are read.</param>
    public static string Describe(IReadOnlyDictionary<string, int> byExtension, IReadOnlyList<string> read)
    {
        var counts = byExtension
            .GroupBy(pair => Find(pair.Key), pair => pair.Value)
            .Select(group => (Kind: group.Key, Count: group.Sum()))
            .OrderByDescending(group => group.Count)
            .Select(group => Counted.Get(group.Count, group.Kind.Singular, group.Kind.Plural));
        return $"{string.Join(", ", counts)} skipped: only {string.Join(", ", read)} {(read.Count == 1 ? "is" : "are")} read";
    }

    private static (string Singular, string Plural) Find(string extension)
    {
        var kind = Array.Find(Kinds, kind => kind.Extensions.Contains(extension));
        return kind.Extensions is null ? ($"{extension} file", $"{extension} files") : (kind.Singular, kind.Plural);
    }
}
