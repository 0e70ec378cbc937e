using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Proposes targets for suggested terms: what an engine makes of each, if it knows every word and the result is a noun phrase.</summary>
/// <param name="translator">The engine.</param>
/// <param name="english">What reads as a noun phrase.</param>
/// <param name="composed">What an engine that translates word by word can be trusted with.</param>
internal sealed class TargetProposer(ITranslator translator, EnglishNounPhrase english, ComposedTarget composed)
{
    private static readonly string[] Articles = ["the ", "a ", "an "];
    private static readonly string[] SmallWords =
    [
        "of",
        "for",
        "in",
        "on",
        "at",
        "from",
        "with",
        "and",
        "or",
        "the",
        "a",
        "an",
        "between",
        "against",
    ];

    /// <summary>An engine for the gist reports which words it translated together only if it must place formatting.</summary>
    private static readonly IReadOnlyList<InlineCode> Formatting =
    [
        new InlineCode(0, InlineCodeKind.Standalone, string.Empty, string.Empty),
    ];

    /// <summary>An engine for the gist translates word by word; the others know how words go together.</summary>
    private bool IsGist => translator.Info.Quality == TranslationQuality.Gist;

    /// <summary>The target for each source, in order; empty if no target can be proposed.</summary>
    /// <exception cref="ProblemException">The engine refused the whole call.</exception>
    public async Task<IReadOnlyList<string>> ProposeAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var results = await translator
            .TranslateAsync(
                [.. sources.Select(source => new TranslationRequest(source, []) { Codes = IsGist ? Formatting : [] })],
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. results.Zip(
                sources,
                (result, source) =>
                    result is TranslationResult.Success { Copied.Count: 0 } success && (!IsGist || composed.IsReliable(source, success))
                        ? Accept(success.Target.Trim().TrimEnd('.'), source)
                        : string.Empty
            ),
        ];
    }

    /// <summary>A phrase with a conjunction is read in several ways, and the engine's way is often the wrong one.</summary>
    private static bool HasConjunction(string source) =>
        source.Contains(" dan ", StringComparison.Ordinal) || source.Contains(" atau ", StringComparison.Ordinal) || source.Contains(',');

    private string Accept(string target, string source)
    {
        var article = Articles.FirstOrDefault(article => target.StartsWith(article, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        var bare = target[article.Length..];
        return bare.Length > 0 && !HasConjunction(source) && english.IsNounPhrase(bare) && !english.HasCopy(bare, source)
            ? WithCapitals(bare, source)
            : string.Empty;
    }

    /// <summary>A name has a capital at every word but the small ones.</summary>
    private static string WithCapitals(string target, string source)
    {
        var words = source.Split(' ');
        var isName = words.Length > 1 && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]);
        return isName
            ? string.Join(
                ' ',
                target
                    .Split(' ')
                    .Select((word, i) => i > 0 && SmallWords.Contains(word) ? word : char.ToUpperInvariant(word[0]) + word[1..])
            )
            : target;
    }
}
