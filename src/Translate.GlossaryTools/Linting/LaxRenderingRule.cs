using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;

namespace Translate.GlossaryTools.Linting;

/// <summary>An accepted rendering that says too little, or that says another term of the glossary.</summary>
internal sealed class LaxRenderingRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG020", "lax-rendering", "An accepted rendering is one word of the target, or the target of another entry.");

    public IEnumerable<LintFinding> Check(LintContext context)
    {
        var byTarget = context.ActiveEntries.ToLookup(entry => TextFolding.Words(entry.Target));
        return context.ActiveEntries.SelectMany(entry =>
            entry.Accept.Select(rendering => Find(entry, rendering, byTarget)).OfType<LintFinding>()
        );
    }

    /// <summary>Whether the word is not a name: it has lowercase letters, or heads the names of many institutions.</summary>
    private static bool IsCommon(string word) => char.IsLower(word[0]) || RenderingWords.Institutions.Contains(word);

    private LintFinding? Find(TermEntry entry, string rendering, ILookup<string, TermEntry> byTarget)
    {
        var words = TextFolding.Words(RenderingForms.WithoutArticle(rendering)).Split(' ');
        var target = TextFolding.Words(entry.Target).Split(' ');
        if (words is [var word] && target.Length > 1 && target.Contains(word) && IsCommon(RenderingForms.WithoutArticle(rendering)))
        {
            return new LintFinding(
                Info.Id,
                Severity.Warning,
                $"'{rendering}' is only a part of '{entry.Target}', and satisfies the check of '{entry.Source}' anywhere",
                entry.Location,
                "Move it from 'accept' to 'later'"
            );
        }

        var other = byTarget[TextFolding.Words(rendering)]
            .FirstOrDefault(other =>
                other != entry
                && !other.When.IsDisjointFrom(entry.When)
                && !other.Accept.Contains(entry.Target, StringComparer.OrdinalIgnoreCase)
                && !rendering.All(char.IsUpper)
                && char.IsLower(rendering[0])
                && !other.Source.Contains(entry.Source, StringComparison.OrdinalIgnoreCase)
                && !entry.Source.Contains(other.Source, StringComparison.OrdinalIgnoreCase)
            );
        return other is null
            ? null
            : new LintFinding(
                Info.Id,
                Severity.Info,
                $"'{rendering}' is accepted for '{entry.Source}', and is what '{other.Source}' means ({other.Location})",
                entry.Location,
                "Remove it if the two are different things"
            );
    }
}
