namespace Translate.Core.Problems;

/// <summary>A place in a glossary file.</summary>
/// <param name="File">The file, as reached from the glossary folder that the user named.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based, in characters.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
