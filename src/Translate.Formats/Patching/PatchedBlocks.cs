using System.Collections;
using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>The blocks of patches, in order. A short block is created when it is asked for.</summary>
/// <param name="patches">Nothing but <see cref="SourcePatch"/>es, each before those inside its codes.</param>
internal sealed class PatchedBlocks(IReadOnlyList<ISourceChange> patches) : IReadOnlyList<Block>
{
    /// <inheritdoc/>
    public int Count => patches.Count;

    /// <inheritdoc/>
    public Block this[int index] => ((SourcePatch)patches[index]).Block;

    /// <inheritdoc/>
    public IEnumerator<Block> GetEnumerator() => patches.Cast<SourcePatch>().Select(patch => patch.Block).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
