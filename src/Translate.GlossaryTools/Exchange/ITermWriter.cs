using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes terms in the form of another program.</summary>
public interface ITermWriter : ITermFormat
{
    /// <summary>What the format holds beside source and target, so that reading the file back gives it again.</summary>
    TermParts Holds { get; }

    /// <summary>Writes the terms; the stream stays open.</summary>
    /// <returns>What of the terms the format cannot hold; empty where nothing was left out.</returns>
    /// <exception cref="ProblemException">A term or the file passes a limit of the format; one problem a fault.</exception>
    IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream);
}
