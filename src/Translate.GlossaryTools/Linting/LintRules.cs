namespace Translate.GlossaryTools.Linting;

/// <summary>The rules that every glossary is held to.</summary>
internal static class LintRules
{
    /// <summary>What a file that cannot be read, and an entry that is not understood, is reported under.</summary>
    public static LintRuleInfo InvalidFile { get; } = new("TG000", "invalid-file", "A file cannot be read, or an entry is not understood.");

    /// <summary>Every rule, in the order of ids.</summary>
    public static IReadOnlyList<ILintRule> All { get; } =
    [
        new DuplicateTermRule(),
        new ConflictingTermRule(),
        new UnreachableTermRule(),
        new CircularTermRule(),
        new TermInTargetRule(),
        new ExampleWithoutTermRule(),
        new ExampleWithoutRenderingRule(),
        new NotSentenceRule(),
        new StrayBlankRule(),
        new StrayPunctuationRule(),
        new MixedAlphabetRule(),
        new MixedQuotesRule(),
        new InvisibleCharacterRule(),
        new NeverRightRule(),
        new DeprecatedTermRule(),
        new ConditionRule(),
        new VerbNameRule(),
        new AmbiguousTermRule(),
        new ShortAliasRule(),
        new LaxRenderingRule(),
        new UnmarkedVerbRule(),
    ];

    /// <summary>What all rules are called, <see cref="InvalidFile"/> first.</summary>
    public static IReadOnlyList<LintRuleInfo> Infos { get; } = [InvalidFile, .. All.Select(rule => rule.Info)];
}
