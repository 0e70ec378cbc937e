namespace Translate.Hosting;

/// <summary>How the output <c>tsv</c> is written, section <c>Tsv</c>.</summary>
internal sealed class TsvSettings
{
    /// <summary>Whether the file begins with a byte-order mark, without which Excel does not take it for UTF-8. Default false.</summary>
    public bool Bom { get; set; }
}
