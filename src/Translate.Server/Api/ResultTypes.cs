using Translate.Core.Output;

namespace Translate.Server.Api;

/// <summary>The media types of results.</summary>
internal static class ResultTypes
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["txt"] = "text/plain; charset=utf-8",
        ["md"] = "text/markdown; charset=utf-8",
        ["html"] = "text/html; charset=utf-8",
        ["htm"] = "text/html; charset=utf-8",
        ["tsv"] = "text/tab-separated-values; charset=utf-8",
        ["jsonl"] = "application/jsonl; charset=utf-8",
        ["xlf"] = "application/xliff+xml",
        ["tmx"] = "application/xml",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>Returns the type of a result.</summary>
    /// <param name="format">The output format.</param>
    /// <param name="name">The document's name; its extension says the type of the target.</param>
    public static string Get(string format, string name) =>
        Types.GetValueOrDefault(format == OutputNames.Target ? Path.GetExtension(name).TrimStart('.') : format, "application/octet-stream");
}
