namespace Translate.GlossaryTools.Exchange;

/// <summary>A form in which terms go from program to program.</summary>
public interface ITermFormat
{
    /// <summary>Such as <c>csv</c>; what <c>--format</c> calls it.</summary>
    string Format { get; }
}
