using System.IO.Hashing;
using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Names a sentence for claims: its normalized source, the entries of its terms, and the engine. Equal on all machines.</summary>
/// <remarks>
/// The sentences around it are not part of the key, because the memory gives an engine's translation to the same sentence in any context:
/// within a process it is paid for once, and so it is among several. Two sentences with the same key only wait for each other.
/// </remarks>
internal static class ClaimKey
{
    /// <summary>Computes the key.</summary>
    public static Guid Compute(PreparedSegment segment, EngineIdentity engine) =>
        new(XxHash128.Hash(Encoding.UTF8.GetBytes($"{engine.Id}\n{engine.Version}\n{SegmentKey.Get(segment)}")), bigEndian: true);
}
