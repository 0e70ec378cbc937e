namespace Translate.Core.Codes;

/// <summary>A pair of codes with what is inside it, or a code on its own.</summary>
/// <param name="open">The index of the opening code, or of the code on its own; -1 if the pair was opened in an earlier sentence.</param>
/// <param name="close">The index of the closing code; -1 if the pair is closed in a later sentence, or for a code on its own.</param>
/// <param name="isPair">Whether it is a pair.</param>
internal sealed class CodeNode(int open, int close, bool isPair)
{
    /// <summary>The index of the opening code, or of the code on its own; -1 if the text does not have it.</summary>
    public int Open { get; } = open;

    /// <summary>The index of the closing code; -1 if the text does not have it.</summary>
    public int Close { get; } = close;

    /// <summary>Whether it is a pair.</summary>
    public bool IsPair { get; } = isPair;

    /// <summary>What is inside the pair, in order.</summary>
    public List<CodeNode> Children { get; set; } = [];

    /// <summary>Where it begins in the text that it is placed in.</summary>
    public int Start { get; set; }

    /// <summary>Where it ends in the text that it is placed in.</summary>
    public int End { get; set; }

    /// <summary>The order of the nodes in the source.</summary>
    public int Index => Open >= 0 ? Open : Close;
}
