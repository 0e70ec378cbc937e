using System.Runtime.CompilerServices;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds the longest term that begins at a word.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed partial class TermSearch
{
    /// <summary>No term has more words; a bound for the place of their ranges on the stack.</summary>
    public const int MaxWords = 32;

    private readonly PhraseTrie<TermForm> _terms = new();
    private readonly Func<TermEntry, IReadOnlyCollection<TermEntry>, IReadOnlyList<string>> _findLonger;

    /// <summary>Prepares the search for the glossary's terms and their aliases.</summary>
    public TermSearch(Glossary glossary)
    {
        _findLonger = new LongerRenderings(glossary).Get;

        // Of two spellings that differ in case alone the one with more capitals is tried first.
        var byTarget = glossary.Entries.ToLookup(entry => entry.Target, StringComparer.Ordinal);
        List<(string Text, TermForm Form)> forms =
        [
            .. glossary
                .Entries.Where(entry => entry.Status != TermStatus.Deprecated)
                .SelectMany(entry => TermForm.GetAll(entry, byTarget))
                .OrderByDescending(pair => pair.Text.Count(char.IsUpper)),
        ];
        var firstWords = forms
            .Select(pair => pair.Text.Split(' '))
            .Where(words => words.Length > 1)
            .Select(words => words[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, form) in forms)
        {
            var mayBeCut =
                form.Entry.PartOfSpeech == PartOfSpeech.Noun
                && text.LastIndexOf(' ') is > 0 and var blank
                && firstWords.Contains(text[(blank + 1)..])
                && !MatchingWords.Deputies.Contains(text.AsSpan(0, text.IndexOf(' ')));
            _terms.Add(text, mayBeCut ? form with { MayBeCut = true } : form);
        }

        foreach (var word in AcronymDeclaration.Openings)
        {
            _terms.AddFirstWord(TokenHash.Compute(word));
        }
    }

    /// <summary>Whether a term or the declaration of an acronym may begin with a word; true for a few words that begin neither.</summary>
    /// <param name="hash">The <see cref="TokenHash"/> of the word.</param>
    /// <param name="word">The word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint hash, ReadOnlySpan<char> word) =>
        _terms.MayBegin(hash) || (IndonesianClitic.MayEnd(word) && MayBeginWithClitic(word));

    /// <summary>Finds the longest term that begins at the reader's word, and moves the reader to its last word. Null, without a move, if no term begins there.</summary>
    public TermOccurrence? FindLongest(string text, ref Tokenizer reader, TermScope scope)
    {
        var word = reader.Current.In(text);
        var next = _terms.Next(PhraseTrie<TermForm>.Root, word, reader.Hash);
        return next != PhraseTrie<TermForm>.None || IndonesianClitic.MayEnd(word) ? FindLongestFrom(next, text, ref reader, scope) : null;
    }

    /// <summary>Whether a phrase may go on with the word after the reader's.</summary>
    private bool GoesOn(int node, string text, Tokenizer reader)
    {
        if (node == PhraseTrie<TermForm>.None || !_terms.Continues(node) || !reader.TryRead())
        {
            return false;
        }

        var word = reader.Current.In(text);
        return _terms.Next(node, word, reader.Hash) != PhraseTrie<TermForm>.None || IndonesianClitic.MayEnd(word);
    }

    /// <summary>Apart from the quick look, which turns most words away, because its stack is cleared at each call.</summary>
    private TermOccurrence? FindLongestFrom(int next, string text, ref Tokenizer reader, TermScope scope)
    {
        TermOccurrence? longest = null;
        var first = reader.Current.Range.Start;
        var end = reader;
        var buffer = default(WordRanges);
        Span<TextRange> stems = buffer;
        var count = 0;
        var node = PhraseTrie<TermForm>.Root;
        var isPlural = false;
        for (var at = reader; count < MaxWords; )
        {
            var current = at.Current;
            var range = new TextRange(first, current.Range.End);
            if (
                IndonesianClitic.TryFind(current.In(text), out _)
                && FindWithClitic(node, text, stems[..(count + 1)], current.Range, range, scope) is var (form, clitic)
                && IsAllowed(form, isPlural)
            )
            {
                longest = Create(form.Entry, text, range, isPlural, clitic);
                end = at;
            }

            node = next;
            if (node == PhraseTrie<TermForm>.None)
            {
                break;
            }

            stems[count++] = current.Range;
            var tail = string.Empty;
            var (isDoubled, isHalf) = (false, false);
            Tokenizer ahead = default;
            if (Tokenizer.IsHyphenAt(text, current.Range.End))
            {
                ahead = at;
                isDoubled = ahead.TryRead() && ahead.Current.IsAfterHyphen && IsSecondHalf(text, ahead.Current, current.Range, out tail);
                isHalf = !isDoubled && IsHalfOfOther(text, current.Range, ahead.Current);
            }

            if (isDoubled && _terms.Next(node, current.In(text), at.Hash) == PhraseTrie<TermForm>.None)
            {
                // A word of its own has nothing to do with the term. The second half is skipped, unless the term has it too (undang-undang).
                if (MatchingWords.Doubled.Contains(current.In(text)))
                {
                    break;
                }

                isPlural = true;
                at = ahead;
            }

            var whole = new TextRange(first, at.Current.Range.End);
            if (
                !(isDoubled && !isPlural)
                && !isHalf
                && FindAt(node, text, stems[..count], whole, scope) is { } found
                && IsAllowed(found, isPlural)
                && (tail.Length == 0 || found.Entry.Match.Clitics)
            )
            {
                longest = Create(found.Entry, text, whole, isPlural, tail);
                end = at;
            }

            if (!_terms.Continues(node) || !at.TryRead())
            {
                break;
            }

            next = _terms.Next(node, at.Current.In(text), at.Hash);
        }

        reader = end;
        return longest is null ? null : WithHyphenatedClitic(text, ref reader, longest);
    }

    /// <summary>The node after some words; <see cref="PhraseTrie{T}.None"/> if no term begins with them.</summary>
    public int Walk(int node, string text, params ReadOnlySpan<TextRange> words)
    {
        for (var i = 0; i < words.Length && node != PhraseTrie<TermForm>.None; i++)
        {
            node = _terms.Next(node, words[i].In(text), TokenHash.Compute(words[i].In(text)));
        }

        return node;
    }

    /// <summary>Returns the entry that has exactly these words as a term. One of the words may be at several places of the text.</summary>
    /// <param name="node">The node after the words but the last.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="stems">The words.</param>
    /// <param name="range">The place that the term has if it is one.</param>
    /// <param name="scope">The document.</param>
    /// <param name="clitic">What the last word carries; empty if it carries nothing.</param>
    public TermEntry? FindWhole(int node, string text, Span<TextRange> stems, TextRange range, TermScope scope, out string clitic)
    {
        clitic = string.Empty;
        var last = stems[^1];
        if (FindWithClitic(node, text, stems, last, range, scope) is var (form, found))
        {
            clitic = found;
            return form.Entry;
        }

        stems[^1] = last;
        return FindAt(Walk(node, text, last), text, stems, range, scope)?.Entry;
    }

    /// <summary>Creates an occurrence in a sentence.</summary>
    public TermOccurrence Create(TermEntry entry, string sentence, TextRange range, bool isPlural, string clitic) =>
        new(entry, range, isPlural, clitic) { Sentence = sentence, FindLongerRenderings = _findLonger };

    /// <summary>The term whose last word carries one clitic, or a pronoun and a particle: <c>Presidennyalah</c>.</summary>
    private (TermForm Form, string Clitic)? FindWithClitic(
        int node,
        string text,
        Span<TextRange> stems,
        TextRange last,
        TextRange range,
        TermScope scope
    )
    {
        var rest = last;
        while (IndonesianClitic.TryFind(rest.In(text), out var clitic))
        {
            rest = new TextRange(rest.Start, rest.End - clitic.Length);
            stems[^1] = rest;
            if (
                FindAt(_terms.Next(node, rest.In(text), TokenHash.Compute(rest.In(text))), text, stems, range, scope) is
                { Entry.Match.Clitics: true } form
            )
            {
                return (form, new TextRange(rest.End, last.End).In(text).ToString());
            }

            if (clitic is not ("lah" or "kah" or "pun"))
            {
                break;
            }
        }

        return null;
    }

    private TermForm? FindAt(int node, string text, ReadOnlySpan<TextRange> stems, TextRange range, TermScope scope)
    {
        if (node == PhraseTrie<TermForm>.None)
        {
            return null;
        }

        foreach (var (phrase, form) in _terms.EndingAt(node))
        {
            if (
                TermLetters.Agree(form.Entry.Match.Case, phrase, text, stems)
                && (!form.NeedsAgent || IsPredicate(text, range))
                && (
                    ReferenceEquals(form.Entry.When, TermCondition.Always)
                    || (ConditionChecker.Holds(form.Entry.When, text, range, scope) && !HeadsName(form, text, range))
                )
                && !AddressText.Holds(text, range)
                && !TermContext.Contradicts(form, text, range, scope)
                && !(form.MayBeCut && IsCutByLonger(text, stems, range, scope))
            )
            {
                return form;
            }
        }

        return null;
    }
}
