using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Emulation.Markup;
using Translate.Engines.Offline;

namespace Translate.Emulation.Translation;

/// <summary>Translates a text run with fixed parts, sentence by sentence, with the offline engine.</summary>
/// <remarks>
/// Each fixed part is passed to the engine as a term with a unique mark as its rendering. The marks are then replaced with the fixed
/// outputs. White space at both ends and between sentences is preserved.
/// </remarks>
internal sealed partial class TextRunTranslator
{
    private const string Domain = "dictionary";
    private const char MarkStart = '\uFDD0';

    private static readonly SourceLocation Nowhere = new(Domain, 1, 1);

    private readonly OfflineTranslator _engine = new(new OfflineOptions());
    private readonly IndonesianSentenceSplitter _splitter = new(SplitterRules.CreateDefault());

    /// <summary>Returns the sentences of a text.</summary>
    public IReadOnlyList<TextRange> Split(string text) => _splitter.Split(text);

    /// <summary>Translates a sentence without markup.</summary>
    public async Task<TranslationResult.Success> TranslateSentenceAsync(
        string sentence,
        IReadOnlyList<TermOccurrence> terms,
        CancellationToken cancellationToken
    )
    {
        var results = await _engine.TranslateAsync([new TranslationRequest(sentence, terms)], cancellationToken).ConfigureAwait(false);
        return (TranslationResult.Success)results[0];
    }

    /// <summary>Translates a run.</summary>
    /// <param name="run">Words and fixed parts.</param>
    /// <param name="encode">Encodes translated words for the output.</param>
    /// <param name="cancellationToken">Cancels the translation.</param>
    public async Task<string> TranslateAsync(
        IReadOnlyList<MarkupPiece> run,
        Func<string, string> encode,
        CancellationToken cancellationToken
    )
    {
        var (text, places) = Join(run);
        var output = new StringBuilder();
        var end = 0;
        foreach (var sentence in _splitter.Split(text))
        {
            output.Append(encode(text[end..sentence.Start]));
            output.Append(await TranslateSentenceAsync(text, sentence, places, encode, cancellationToken).ConfigureAwait(false));
            end = sentence.End;
        }

        return output.Append(encode(text[end..])).ToString();
    }

    private async Task<string> TranslateSentenceAsync(
        string text,
        TextRange sentence,
        List<Place> places,
        Func<string, string> encode,
        CancellationToken cancellationToken
    )
    {
        var inside = places.Where(place => place.Range.Start >= sentence.Start && place.Range.End <= sentence.End).ToList();
        var terms = inside.Select(place => CreateTerm(place, sentence.Start)).ToList();
        var english = (await TranslateSentenceAsync(sentence.In(text).ToString(), terms, cancellationToken).ConfigureAwait(false)).Target;
        return !text.Contains(MarkStart, StringComparison.Ordinal) && inside.All(place => english.Split(place.Mark).Length == 2)
            ? ReplaceMarks(english, places, encode)
            : await TranslateWordsOnlyAsync(text, sentence, inside, encode, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Translates the text between fixed parts separately, so that no fixed part can be lost.</summary>
    private async Task<string> TranslateWordsOnlyAsync(
        string text,
        TextRange sentence,
        List<Place> inside,
        Func<string, string> encode,
        CancellationToken cancellationToken
    )
    {
        var output = new StringBuilder();
        var at = sentence.Start;
        foreach (var place in inside)
        {
            output
                .Append(await TranslateWordsAsync(text[at..place.Range.Start], encode, cancellationToken).ConfigureAwait(false))
                .Append(place.Output);
            at = place.Range.End;
        }

        return output.Append(await TranslateWordsAsync(text[at..sentence.End], encode, cancellationToken).ConfigureAwait(false)).ToString();
    }

    private async Task<string> TranslateWordsAsync(string words, Func<string, string> encode, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return encode(words);
        }

        var trimmed = words.Trim();
        var start = words.IndexOf(trimmed, StringComparison.Ordinal);
        var english = await TranslateSentenceAsync(trimmed, [], cancellationToken).ConfigureAwait(false);
        return encode(words[..start] + english.Target + words[(start + trimmed.Length)..]);
    }

    private static TermOccurrence CreateTerm(Place place, int offset)
    {
        var entry = new TermEntry
        {
            Source = place.Source,
            Target = place.Mark,
            Domain = Domain,
            Location = Nowhere,
        };
        return new TermOccurrence(
            entry,
            new TextRange(place.Range.Start - offset, place.Range.End - offset),
            IsPlural: false,
            string.Empty
        );
    }

    private static string ReplaceMarks(string english, List<Place> places, Func<string, string> encode)
    {
        var output = new StringBuilder();
        var end = 0;
        foreach (Match mark in Mark().Matches(english))
        {
            output.Append(encode(english[end..mark.Index]));
            output.Append(places[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)].Output);
            end = mark.Index + mark.Length;
        }

        return output.Append(encode(english[end..])).ToString();
    }

    /// <summary>Joins a run into one text. Each fixed part becomes a plain word, because the engine looks for terms at words.</summary>
    private static (string Text, List<Place> Places) Join(IReadOnlyList<MarkupPiece> run)
    {
        var text = new StringBuilder();
        var places = new List<Place>();
        foreach (var piece in run)
        {
            if (piece is MarkupPiece.Fixed settled)
            {
                var word = settled.Source.Length > 0 && char.IsUpper(settled.Source[0]) ? "Itu" : "itu";
                places.Add(
                    new Place(
                        new TextRange(text.Length, text.Length + word.Length),
                        settled.Source,
                        settled.Output,
                        FormattableString.Invariant($"{MarkStart}{places.Count}\uFDD1")
                    )
                );
                text.Append(word);
            }
            else if (piece is MarkupPiece.Words words)
            {
                text.Append(words.Text);
            }
        }

        return (text.ToString(), places);
    }

    [GeneratedRegex("\uFDD0([0-9]+)\uFDD1", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private sealed record Place(TextRange Range, string Source, string Output, string Mark);
}
