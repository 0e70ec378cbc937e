using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Linting;

/// <summary>A word of Latin letters with a Cyrillic or Greek look-alike in it, which never matches the word that it looks like.</summary>
internal sealed class MixedAlphabetRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG011", "mixed-alphabet", "A word has letters of several alphabets that look alike.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        EntryTexts.Check(context, Info, Severity.Error, "Type the letter again", Fault);

    private static string? Fault(string text)
    {
        foreach (var c in text)
        {
            if (!IsForeign(c))
            {
                continue;
            }

            // Almost no text has such a letter, so the words are only read here.
            var mixed = Token
                .Tokenize(text)
                .Where(word => word.In(text).ContainsAnyInRange('A', 'z'))
                .SelectMany(word => word.In(text).ToString().Where(IsForeign))
                .FirstOrDefault();
            return mixed == default
                ? null
                : FormattableString.Invariant(
                    $"has '{mixed}' (U+{(int)mixed:X4}, {(IsGreek(mixed) ? "Greek" : "Cyrillic")}) in a word of Latin letters"
                );
        }

        return null;
    }

    private static bool IsForeign(char c) => IsGreek(c) || c is >= '\u0400' and <= '\u052F';

    private static bool IsGreek(char c) => c is >= '\u0370' and <= '\u03FF';
}
