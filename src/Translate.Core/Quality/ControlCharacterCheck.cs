using System.Globalization;
using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports characters in the target that nobody can see and the source does not have: control characters, directional marks, private use, and the mark of undecodable bytes.</summary>
public sealed class ControlCharacterCheck : IUnitCheck
{
    private const int Replacement = 0xFFFD;

    /// <summary>Characters that join or separate letters; they belong to ordinary text.</summary>
    private static readonly int[] Joiners = [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit)
    {
        var at = 0;
        foreach (var rune in unit.Target.EnumerateRunes())
        {
            // A half of a surrogate pair is one unit long and is enumerated as the replacement.
            var length = rune.Value == Replacement ? 1 : rune.Utf16SequenceLength;
            if (IsInvisible(rune) && !unit.Source.Contains(unit.Target.Substring(at, length), StringComparison.Ordinal))
            {
                yield return new Finding(
                    FindingIds.ControlCharacter,
                    Severity.Error,
                    $"the character U+{rune.Value:X4} is not text, and the source does not have it",
                    Target: new TextRange(at, at + length)
                );
            }

            at += length;
        }
    }

    private static bool IsInvisible(Rune rune) =>
        rune.Value == Replacement
        || (
            Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator => true,
                _ => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
            } && !Joiners.Contains(rune.Value)
        );
}
