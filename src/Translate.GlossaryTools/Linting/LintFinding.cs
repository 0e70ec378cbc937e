using Translate.Core.Bitexts;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Linting;

/// <summary>What a rule says of a glossary.</summary>
/// <param name="RuleId">The rule's stable id, such as <c>TG001</c>.</param>
/// <param name="Severity">An error makes translations wrong, or the glossary unusable; a warning probably does; an info is a matter of taste.</param>
/// <param name="Message">What is wrong, a clause without a final full stop.</param>
/// <param name="Location">The entry or example that it speaks of.</param>
/// <param name="Advice">What to do, an imperative sentence without a final full stop; null if the message says it.</param>
public sealed record LintFinding(string RuleId, Severity Severity, string Message, SourceLocation Location, string? Advice = null);
