namespace Translate.Core.Output;

/// <summary>Names the files that are written for an article.</summary>
/// <remarks>
/// The target has the article's own name, such as <c>news/a.txt</c>. Every other output adds <c>.bilingual.</c> and its format, such as
/// <c>news/a.txt.bilingual.html</c>. So outputs of two articles never have one name, and a target never has the name of a page.
/// </remarks>
public static class OutputNames
{
    /// <summary>The format of the translation alone, in the article's own format.</summary>
    public const string Target = "target";

    /// <summary>The name of <see cref="Target"/> in earlier versions.</summary>
    public const string FormerTarget = "txt";

    /// <summary>Is in the name of every output but the target.</summary>
    public const string Infix = ".bilingual.";

    /// <summary>Returns what follows the article's name in the name of an output; empty for the target.</summary>
    public static string GetSuffix(string format) => format == Target ? string.Empty : Infix + format;

    /// <summary>Returns the name of an output.</summary>
    /// <param name="document">The article's name, with <c>/</c> between folders.</param>
    /// <param name="format">The format of the output.</param>
    public static string Get(string document, string format) => document + GetSuffix(format);
}
