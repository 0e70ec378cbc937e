using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Reads terms from a file of another program.</summary>
public interface ITermReader : ITermFormat
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="file">Named in problems and locations.</param>
    /// <exception cref="ProblemException">The file is broken, or a term of it is; one problem per error, each with line and column.</exception>
    TermReading Read(string text, string file);
}
