using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes terms in the form of another program.</summary>
public interface ITermWriter : ITermFormat
{
    /// <summary>The fields that the format holds besides source and target, by their keys in a glossary file; reading the file back gives them again.</summary>
    IReadOnlyCollection<string> Fields { get; }

    /// <summary>Writes the terms; the stream stays open.</summary>
    /// <returns>What of the terms the format cannot hold; empty if nothing was left out.</returns>
    /// <exception cref="ProblemException">A term or the file passes a limit of the format; one problem per error.</exception>
    IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream);
}
