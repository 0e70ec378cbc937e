using Translate.Core.Glossaries;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes a condition on one line, as a glossary file has it after <c>when</c>: <c>{after: [negara], not: true}</c>.</summary>
internal static class ConditionYaml
{
    /// <summary>Returns the condition in braces; empty for one that always holds.</summary>
    public static string Format(TermCondition condition) =>
        condition.IsAlways ? string.Empty : EntryLayout.Flow(TermTree.FromCondition(condition));
}
