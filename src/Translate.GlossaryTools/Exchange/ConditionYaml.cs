using System.Globalization;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes a condition as a glossary file has it behind <c>when</c>, on one line: <c>{after: [negara], not: true}</c>.</summary>
internal static class ConditionYaml
{
    /// <summary>The condition in braces; empty for one that demands nothing.</summary>
    public static string Format(TermCondition condition)
    {
        if (condition.IsAlways)
        {
            return string.Empty;
        }

        (string Key, string Value, bool IsSaid)[] demands =
        [
            ("before", YamlText.List(condition.Before), condition.Before.Count > 0),
            ("after", YamlText.List(condition.After), condition.After.Count > 0),
            ("sentence", YamlText.List(condition.Sentence), condition.Sentence.Count > 0),
            ("document", YamlText.List(condition.Document), condition.Document.Count > 0),
            ("domain", YamlText.List(condition.Domain), condition.Domain.Count > 0),
            ("within", condition.Within.ToString(CultureInfo.InvariantCulture), condition.Within != TermCondition.DefaultWithin),
            ("not", "true", condition.Not),
        ];
        return $"{{{string.Join(", ", demands.Where(demand => demand.IsSaid).Select(demand => $"{demand.Key}: {demand.Value}"))}}}";
    }
}
