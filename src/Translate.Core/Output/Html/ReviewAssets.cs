using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Translate.Core.Output.Html;

/// <summary>The files of the review page, which the review server serves and the side-by-side page has inside.</summary>
internal static class ReviewAssets
{
    private const string Prefix = "review/";

    /// <summary>The content of each file by its name.</summary>
    public static FrozenDictionary<string, byte[]> Files { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Returns the text of a file.</summary>
    public static string GetText(string name) => Encoding.UTF8.GetString(Files[name]);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
