using System.Text;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Marian;

/// <summary>Joins the targets of a segment's parts to its result.</summary>
internal static class ResultBuilder
{
    /// <summary>Joins the targets.</summary>
    /// <param name="request">The segment.</param>
    /// <param name="parts">Its parts, in order.</param>
    /// <param name="lowConfidence">Words with a lower probability are doubtful.</param>
    public static TranslationResult Build(TranslationRequest request, IReadOnlyList<SentencePart> parts, double lowConfidence)
    {
        var text = new StringBuilder();
        var tokens = new List<AlignedToken>();
        foreach (var part in parts)
        {
            foreach (var token in part.Target.Tokens)
            {
                tokens.Add(CreateToken(token, part, text.Length));
            }

            text.Append(part.Target.Text).Append(part.Gap);
        }

        var target = text.ToString();
        return string.IsNullOrWhiteSpace(target)
            ? new TranslationResult.Failure(
                new Problem(
                    ProblemKind.BadInput,
                    $"the model has no translation for '{request.Text}'",
                    "Translate it by hand, or choose another engine"
                )
            )
            : new TranslationResult.Success(target, [])
            {
                Tokens = tokens,
                Doubtful = WordConfidence.FindDoubtful(target, tokens, lowConfidence),
            };
    }

    private static AlignedToken CreateToken(SentenceTarget.Token token, SentencePart part, int offset) =>
        new(
            new TextRange(offset + token.Start, offset + token.End),
            new TextRange(part.Start + token.Source.Start, part.Start + token.Source.End),
            token.LogProbability
        );
}
