using Translate.Core.Documents;
using Translate.Core.Files;

namespace Translate.Formats.Subtitles;

/// <summary>A subtitle file, and where its blocks are in it.</summary>
/// <param name="file">The file's text and encoding.</param>
/// <param name="turns">One for each block, in order.</param>
internal sealed class SubtitleSkeleton(DecodedText file, IReadOnlyList<CueTurn> turns) : DocumentSkeleton
{
    /// <summary>The file's text and encoding.</summary>
    public DecodedText File { get; } = file;

    /// <summary>One for each block, in order.</summary>
    public IReadOnlyList<CueTurn> Turns { get; } = turns;
}
