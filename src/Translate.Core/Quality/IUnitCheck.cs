using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Looks at one translated unit and says what is wrong with it.</summary>
/// <remarks>Checks change nothing and see one unit at a time. Safe to use from several threads at once.</remarks>
public interface IUnitCheck
{
    /// <summary>The findings, in order of their place; empty if all is well.</summary>
    IEnumerable<Finding> Check(TranslationUnit unit);
}
