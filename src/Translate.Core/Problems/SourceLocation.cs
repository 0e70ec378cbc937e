namespace Translate.Core.Problems;

/// <summary>A place in a glossary file.</summary>
/// <param name="File">The path, starting with the glossary folder as the user named it.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column, in characters.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary>Returns <c>file:line:column</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
