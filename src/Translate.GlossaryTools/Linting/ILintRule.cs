namespace Translate.GlossaryTools.Linting;

/// <summary>Looks for one sort of mistake in a glossary.</summary>
/// <remarks>A rule's time grows with the size of the glossary, never with its square: 10,000 entries are usual.</remarks>
internal interface ILintRule
{
    /// <summary>What it is called.</summary>
    LintRuleInfo Info { get; }

    /// <summary>What it finds, in any order.</summary>
    IEnumerable<LintFinding> Check(LintContext context);
}
