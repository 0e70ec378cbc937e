using System.Diagnostics.CodeAnalysis;
using Translate.Core.Codes;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>One attempt to get a request's terms into the target: the request as one strategy sends it, and how to read its result.</summary>
internal sealed class TermAttempt
{
    private readonly PlaceholderText? _placeholders;

    private TermAttempt(TranslationRequest request, PlaceholderText? placeholders)
    {
        Request = request;
        _placeholders = placeholders;
    }

    /// <summary>What the engine receives.</summary>
    public TranslationRequest Request { get; }

    /// <summary>Creates the attempt that is made first: with the strongest strategy that can carry this text.</summary>
    public static TermAttempt CreateFirst(TranslationRequest request, EngineInfo engine)
    {
        foreach (var strategy in engine.TermStrategies)
        {
            if (TryCreate(request, strategy, out var attempt))
            {
                return attempt;
            }
        }

        return new TermAttempt(WithoutTerms(request), placeholders: null);
    }

    /// <summary>Creates the attempt with a strategy; null for none. Returns false if the strategy cannot carry the text, because the text looks like a placeholder.</summary>
    public static bool TryCreate(TranslationRequest request, TermStrategy? strategy, [NotNullWhen(true)] out TermAttempt? attempt)
    {
        attempt = null;
        if (request.Terms.Count == 0)
        {
            attempt = new TermAttempt(request, placeholders: null);
        }
        else if (strategy is null)
        {
            attempt = new TermAttempt(WithoutTerms(request), placeholders: null);
        }
        else if (strategy != TermStrategy.Placeholder)
        {
            attempt = new TermAttempt(request with { TermStrategy = strategy.Value }, placeholders: null);
        }
        else if (PlaceholderText.TryCreate(request.Text, request.Terms, out var placeholders))
        {
            attempt = new TermAttempt(
                WithoutTerms(request) with
                {
                    Text = placeholders.Text,
                    Codes = CodeShift.Shift(request.Text, request.Codes, placeholders.Text),
                },
                placeholders
            );
        }

        return attempt is not null;
    }

    /// <summary>Restores placeholders, capitals and articles, and verifies the terms. Returns null if placeholders are damaged, so that the result cannot be used.</summary>
    public TranslationResult? Verify(string source, IReadOnlyList<TermOccurrence> terms, TranslationResult result)
    {
        if (result is not TranslationResult.Success success)
        {
            return result;
        }

        if (string.IsNullOrWhiteSpace(success.Target))
        {
            return new TranslationResult.Failure(
                new Problem(
                    ProblemKind.Network,
                    "the engine returned a blank translation",
                    "Run the same command again, or choose another engine"
                )
            );
        }

        var target = success.Target;
        var (copied, doubtful, tokens) = (success.Copied, success.Doubtful, success.Tokens);
        if (_placeholders is not null)
        {
            if (!_placeholders.TryRestore(target, out target))
            {
                return null;
            }

            // The engine's own ranges no longer point at the same words.
            (copied, doubtful, tokens) = ([], [], []);
        }

        var finished = TargetCase.Restore(source, DoubledArticles.Remove(target, terms), terms);
        var isSameLength = finished.Length == success.Target.Length;
        return success with
        {
            Target = finished,
            Terms = TermVerifier.Verify(terms, finished),
            Copied = isSameLength ? copied : [],
            Doubtful = isSameLength ? doubtful : [],
            Tokens =
                Request.Codes.Count > 0 ? ShiftTokens(success, source, finished)
                : isSameLength ? tokens
                : [],
            Codes = CodeShift.Shift(success.Target, success.Codes, finished),
        };
    }

    /// <summary>The alignment of the finished target with the source, for the codes.</summary>
    private IReadOnlyList<AlignedToken> ShiftTokens(TranslationResult.Success success, string source, string finished) =>
        CodeShift.ShiftSource(Request.Text, CodeShift.ShiftTarget(success.Target, success.Tokens, finished), source);

    private static TranslationRequest WithoutTerms(TranslationRequest request) => request with { Terms = [], BilledCharacters = null };
}
