namespace Translate.Formats.Patching;

/// <summary>A change at one place of a document's source.</summary>
internal interface ISourceChange
{
    /// <summary>UTF-16 code units of the source before the change.</summary>
    int Start { get; }

    /// <summary>The end of the range that is replaced, exclusive.</summary>
    int End { get; }
}
