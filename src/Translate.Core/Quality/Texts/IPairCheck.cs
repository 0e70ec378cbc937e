using Translate.Core.Bitexts;

namespace Translate.Core.Quality.Texts;

/// <summary>Looks at a pair that was read once for all checks.</summary>
/// <remarks>Safe to use from several threads at once. Takes linear time.</remarks>
internal interface IPairCheck
{
    /// <summary>Adds what is wrong with the pair.</summary>
    void Check(CheckedPair pair, List<Finding> findings);
}
