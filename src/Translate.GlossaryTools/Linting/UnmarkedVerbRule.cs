using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Languages;

namespace Translate.GlossaryTools.Linting;

/// <summary>A verb that is not marked as one, so that only the form of the entry matches.</summary>
internal sealed class UnmarkedVerbRule : ILintRule
{
    private const int MinLength = 7;

    /// <summary>Nouns and adjectives that look like verbs with meN-.</summary>
    private static readonly string[] Others =
    [
        "menteri",
        "menantu",
        "menara",
        "mekanisme",
        "memori",
        "memorandum",
        "meteran",
        "menengah",
        "merdeka",
        "mentega",
        "mentalitas",
        "mesin",
    ];

    public LintRuleInfo Info { get; } = new("TG021", "unmarked-verb", "A verb has no 'pos: verb'.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        let verb = entry.Source.Split(' ')[0]
        where
            entry.PartOfSpeech != PartOfSpeech.Verb
            && verb.Length >= MinLength
            && verb.All(char.IsLower)
            && !Others.Contains(verb)
            && IndonesianVerb.GetRoots(verb).Any()
        select new LintFinding(
            Info.Id,
            Severity.Info,
            $"'{entry.Source}' looks like a verb, and matches only in this form",
            entry.Location,
            "Add 'pos: verb', so that 'di-' and the English tenses count too"
        );
}
