using System.Globalization;
using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>Characters that nobody sees and that part words: zero-width spaces, soft hyphens, no-break spaces, controls.</summary>
internal sealed class InvisibleCharacterRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG013", "invisible-character", "A term or rendering has a character that cannot be seen.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        EntryTexts.Check(
            context,
            Info,
            Severity.Error,
            "Type the text again",
            text =>
            {
                foreach (var c in text.Trim())
                {
                    if (
                        c != ' '
                        && char.GetUnicodeCategory(c)
                            is UnicodeCategory.Format
                                or UnicodeCategory.Control
                                or UnicodeCategory.SpaceSeparator
                                or UnicodeCategory.LineSeparator
                                or UnicodeCategory.ParagraphSeparator
                                or UnicodeCategory.PrivateUse
                    )
                    {
                        return FormattableString.Invariant(
                            $"has the invisible character U+{(int)c:X4} at {text.IndexOf(c, StringComparison.Ordinal) + 1}"
                        );
                    }
                }

                return null;
            }
        );
}
