using System.Text.RegularExpressions;

namespace Translate.Server.Jobs;

/// <summary>Cleans the names that clients give documents. A name never leads anywhere: files of jobs have names of their own.</summary>
internal static partial class DocumentName
{
    private const int MaxLength = 100;
    private const string Default = "document";

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["text/markdown"] = ".md",
        ["text/vtt"] = ".vtt",
        ["application/x-subrip"] = ".srt",
        ["application/xliff+xml"] = ".xlf",
        ["application/rss+xml"] = ".rss",
        ["application/atom+xml"] = ".atom",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    /// <summary>Returns a plain file name.</summary>
    /// <param name="name">What the client says; null or empty for a name of the server's.</param>
    /// <param name="mediaType">What the client says the content is; it matters only for a name without an extension.</param>
    public static string Clean(string? name, string? mediaType)
    {
        var last = (name ?? string.Empty).Split('/', '\\')[^1];
        var plain = Unwanted().Replace(last, string.Empty).TrimEnd(' ', '.').TrimStart(' ');
        var extension = GetExtension(plain);
        var stem = extension.Length > 0 ? plain[..^extension.Length].TrimEnd(' ', '.') : plain;
        stem = stem.Length == 0 ? Default : stem[..GetCut(stem)];
        return stem
            + (extension.Length > 0 ? extension : Extensions.GetValueOrDefault((mediaType ?? string.Empty).Split(';')[0].Trim(), ".txt"));
    }

    /// <summary>Returns the extension with its dot, in lower case; empty if it has other characters than letters and digits.</summary>
    public static string GetExtension(string name) =>
        PlainExtension().Match(name) is { Success: true } match ? match.Value.ToLowerInvariant() : string.Empty;

    private static int GetCut(string stem) =>
        stem.Length <= MaxLength ? stem.Length
        : char.IsHighSurrogate(stem[MaxLength - 1]) ? MaxLength - 1
        : MaxLength;

    /// <summary>Control, format and half characters, and those that some file system or shell gives a meaning.</summary>
    [GeneratedRegex("""[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]""")]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,8}$")]
    private static partial Regex PlainExtension();
}
