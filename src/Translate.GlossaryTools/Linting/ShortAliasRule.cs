using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>An alias of two letters without a condition: it has too many other meanings.</summary>
internal sealed class ShortAliasRule : ILintRule
{
    private const int MaxLength = 2;

    public LintRuleInfo Info { get; } = new("TG019", "short-alias", "An alias of two letters has no 'when'.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        where entry.When.IsAlways && !entry.Match.Only
        from alias in entry.Aliases
        where alias.Length <= MaxLength && alias.All(char.IsUpper)
        select new LintFinding(
            Info.Id,
            Severity.Warning,
            $"the alias '{alias}' of '{entry.Source}' abbreviates many other names",
            entry.Location,
            $"Make '{alias}' an entry of its own with 'when'"
        );
}
