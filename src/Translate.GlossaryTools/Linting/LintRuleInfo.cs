namespace Translate.GlossaryTools.Linting;

/// <summary>What a lint rule is called.</summary>
/// <param name="Id">Stable, such as <c>TG001</c>; never given to another rule.</param>
/// <param name="Name">For people, such as <c>duplicate-term</c>.</param>
/// <param name="Description">What it finds, a sentence.</param>
internal sealed record LintRuleInfo(string Id, string Name, string Description);
