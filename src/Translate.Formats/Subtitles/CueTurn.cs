using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>What one speaker says in one cue: the place of a block in the file.</summary>
/// <param name="Cue">Zero-based number of the cue.</param>
/// <param name="Range">The text in the file that the block replaces: without a dialogue dash, the name of the speaker, and tags around all of it.</param>
/// <param name="Indent">Visible characters before it on its first line.</param>
internal sealed record CueTurn(int Cue, TextRange Range, int Indent);
