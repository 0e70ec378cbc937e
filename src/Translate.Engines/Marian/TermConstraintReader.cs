using System.Text;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Languages;
using Translate.Core.Text;
using Translate.Engines.Marian.Search;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian;

/// <summary>Turns the terms of a segment into constraints on its target. Used by one thread.</summary>
/// <remarks>A phrase that the vocabulary cannot say exactly is left out, and so is a term without phrases.</remarks>
/// <param name="vocabulary">The pieces.</param>
/// <param name="buffer">Working memory.</param>
internal sealed class TermConstraintReader(Vocabulary vocabulary, VocabularyBuffer buffer)
{
    /// <summary>A mark to put before a phrase, so that its first word has no space before it.</summary>
    private const string Mark = "(";

    private readonly List<SourcePiece> _pieces = [];
    private readonly TargetText _text = new(vocabulary);

    /// <summary>Reads the terms.</summary>
    /// <param name="terms">The terms, in order.</param>
    /// <param name="text">The source.</param>
    /// <param name="sentence">The pieces of the source.</param>
    public SentenceTerms Read(IReadOnlyList<TermOccurrence> terms, string text, SourceSentence sentence)
    {
        if (terms.Count == 0)
        {
            return SentenceTerms.None;
        }

        var constraints = new List<TermConstraint>();
        var isCapital = char.IsUpper(text.FirstOrDefault(char.IsLetterOrDigit));
        foreach (var term in terms.OrderBy(term => term.Range.Start).Take(SentenceTerms.MaxTerms))
        {
            if (
                FindPieces(term.Range, text, sentence) is var (first, last)
                && first <= last
                && Create(term, first, last, isCapital) is { Phrases.Count: > 0, AtStart.Count: > 0 } constraint
            )
            {
                constraints.Add(constraint);
            }
        }

        return new SentenceTerms(constraints);
    }

    /// <summary>Finds the pieces that have a part of a term, with a space that is a piece of its own before it.</summary>
    private static (int First, int Last) FindPieces(TextRange range, string text, SourceSentence sentence)
    {
        var (first, last) = (int.MaxValue, -1);
        for (var i = 0; i < sentence.PieceIds.Length - 1; i++)
        {
            if (sentence.GetRange(i).Overlaps(range) && !sentence.GetRange(i).In(text).IsWhiteSpace())
            {
                (first, last) = (Math.Min(first, i), i);
            }
        }

        while (first > 0 && first <= last && sentence.GetRange(first - 1).In(text).IsWhiteSpace())
        {
            first--;
        }

        return (first, last);
    }

    private TermConstraint Create(TermOccurrence term, int first, int last, bool isCapital)
    {
        var forms = RenderingInflections.GetAccepted(term);
        var atStart = isCapital && !term.Entry.Keep ? forms.Select(form => char.ToUpperInvariant(form[0]) + form[1..]) : forms;
        return new TermConstraint(first, last, Encode(forms, string.Empty), Encode(atStart, string.Empty), Encode(forms, Mark));
    }

    private List<TermPhrase> Encode(IEnumerable<string> forms, string before)
    {
        var phrases = new List<TermPhrase>();
        foreach (var form in forms)
        {
            vocabulary.Encode(Encoding.UTF8.GetBytes(before + form), buffer, _pieces);
            int[] ids = [.. _pieces.Select(piece => piece.Id)];
            var skipped = _pieces.FindIndex(piece => piece.Start >= before.Length && piece.End > before.Length);
            if (
                skipped >= 0
                && (before.Length == 0 || skipped > 0)
                && !ids.Contains(vocabulary.UnknownId)
                && _text.Join(ids) == before + form
            )
            {
                phrases.Add(new TermPhrase(before.Length == 0 ? ids : ids[skipped..], EnglishInflection.TakesAn(form)));
            }
        }

        return phrases;
    }
}
