using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Looks at a whole translated document and reports what is wrong with it, such as one name in two spellings.</summary>
/// <remarks>A document check changes nothing. It sees the findings of the unit checks. Implementations are safe to use from several threads at once.</remarks>
public interface IDocumentCheck
{
    /// <summary>Returns the findings, in order of position; empty if everything is fine.</summary>
    IEnumerable<DocumentFinding> Check(Bitext bitext);
}
