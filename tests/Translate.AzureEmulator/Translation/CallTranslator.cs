using Translate.Emulation.Contract;
using Translate.Emulation.Markup;

namespace Translate.Emulation.Translation;

/// <summary>Translates valid requests.</summary>
/// <param name="recorded">Recorded translations of whole texts, which take precedence.</param>
/// <param name="otherTargets">Languages besides English; see <see cref="EmulatorOptions.OtherTargets"/>.</param>
internal sealed class CallTranslator(RecordedPairs recorded, IReadOnlySet<string> otherTargets)
{
    private readonly TextRunTranslator _runs = new();

    public async Task<IReadOnlyList<TranslatedElement>> TranslateAsync(TranslateCall call, CancellationToken cancellationToken)
    {
        var results = new List<TranslatedElement>(call.Elements.Count);
        foreach (var element in call.Elements)
        {
            results.Add(await TranslateAsync(call, element, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }

    /// <summary>Detects Indonesian by the share of words that the lexicon knows. Any other text counts as English.</summary>
    public async Task<DetectedLanguage> DetectAsync(string text, CancellationToken cancellationToken)
    {
        var english = await _runs.TranslateSentenceAsync(text, [], cancellationToken).ConfigureAwait(false);
        var copied = english.Copied.Sum(range => range.Length);
        var known = english.Target.Length == 0 ? 0 : Math.Clamp(1 - ((double)copied / english.Target.Length), 0, 1);
        return known >= 0.5
            ? new DetectedLanguage(LanguagePair.Indonesian, Math.Round(known, 2))
            : new DetectedLanguage(LanguagePair.English, Math.Round(1 - known, 2));
    }

    /// <summary>Returns the lengths of the sentences including the white space after them. Their sum is the length of the text.</summary>
    public IReadOnlyList<int> GetSentenceLengths(string text)
    {
        var sentences = _runs.Split(text);
        return sentences.Count == 0
            ? [text.Length]
            :
            [
                .. sentences.Select(
                    (sentence, i) => (i + 1 < sentences.Count ? sentences[i + 1].Start : text.Length) - (i == 0 ? 0 : sentence.Start)
                ),
            ];
    }

    private async Task<TranslatedElement> TranslateAsync(TranslateCall call, TranslateElement element, CancellationToken cancellationToken)
    {
        var pieces = element.From is null ? WithoutDictionary(element.Pieces) : element.Pieces;
        var detected = element.From is null
            ? await DetectAsync(string.Concat(pieces.OfType<MarkupPiece.Words>().Select(words => words.Text)), cancellationToken)
                .ConfigureAwait(false)
            : null;
        var from = element.From ?? detected!.Language;
        var translations = new List<TranslatedTarget>(element.Targets.Count);
        foreach (var target in element.Targets)
        {
            var text =
                LanguagePair.IsSame(from, target.Language!) ? element.Text
                : recorded.TryFind(element.Text, out var known) ? Mark(target.Language!, known)
                : LanguagePair.CanTranslate(from, target.Language!, otherTargets)
                    ? Mark(target.Language!, await TranslateAsync(pieces, element.IsHtml, cancellationToken).ConfigureAwait(false))
                : throw new ServiceException(400023);
            translations.Add(
                new TranslatedTarget(target.Language!, text)
                {
                    Alignment = call.Alignment ? GetAlignment(element, text) : null,
                    SentenceLengths = call.SentenceLengths
                        ? new SentenceLengths(GetSentenceLengths(element.Text), GetSentenceLengths(text))
                        : null,
                }
            );
        }

        return new TranslatedElement(detected, element.Text, translations);
    }

    private static string Mark(string language, string english) =>
        LanguagePair.IsSame(language, LanguagePair.English) ? english : $"[{language}] {english}";

    private static IReadOnlyList<MarkupPiece> WithoutDictionary(IReadOnlyList<MarkupPiece> pieces) =>
        [
            .. pieces.Select(piece =>
                piece is MarkupPiece.Fixed { IsDictionary: true } settled ? new MarkupPiece.Words(settled.Source) : piece
            ),
        ];

    private static string GetAlignment(TranslateElement element, string target) =>
        element.IsHtml || element.Pieces.Any(piece => piece is MarkupPiece.Fixed)
            ? string.Empty
            : WordAlignment.Compute(element.Text, target);

    /// <summary>Translates the words of a text with markup; tags are copied.</summary>
    public async Task<string> TranslateAsync(IReadOnlyList<MarkupPiece> pieces, bool isHtml, CancellationToken cancellationToken)
    {
        var output = new System.Text.StringBuilder();
        for (var i = 0; i < pieces.Count; )
        {
            if (pieces[i] is MarkupPiece.Tag tag)
            {
                output.Append(tag.Raw);
                i++;
                continue;
            }

            var run = pieces.Skip(i).TakeWhile(piece => piece is not MarkupPiece.Tag).ToList();
            output.Append(
                await _runs.TranslateAsync(run, isHtml ? HtmlText.Encode : text => text, cancellationToken).ConfigureAwait(false)
            );
            i += run.Count;
        }

        return output.ToString();
    }
}
