namespace Translate.Formats.Patching;

/// <summary>What few patches have.</summary>
/// <param name="Inner">See <see cref="SourcePatch.Inner"/>.</param>
/// <param name="Layers">See <see cref="SourcePatch.Layers"/>.</param>
internal sealed record PatchDetails(IReadOnlyList<CodePatch> Inner, (SourceLayer Start, SourceLayer End) Layers)
{
    public static PatchDetails None { get; } = new([], default);
}
