namespace Translate.Core.Edits.Alignment;

/// <summary>White space that a program may change without a person wanting it.</summary>
internal static class WhiteSpace
{
    /// <summary>Returns the text with each run of white space as one space, and none at the ends.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
