using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>Decides whether a full stop ends a sentence, or belongs to an abbreviation, an initial or a list marker.</summary>
internal ref struct FullStopClassifier(ReadOnlySpan<char> text, SplitterRules rules)
{
    private static readonly SearchValues<char> WordOpeners = SearchValues.Create("\"'`“‘„«([{,/\u200B\uFEFF");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,-");

    private readonly ReadOnlySpan<char> _text = text;
    private PredicateDetector _predicates = new(text, rules);
    private ListMarkerTracker _listMarkers;

    /// <summary>Returns the token before a terminator.</summary>
    public readonly ReadOnlySpan<char> GetWordBefore(int start, int mark) => WhitespaceToken.GetEndingAt(_text, start, mark);

    /// <summary>Whether a word, without its last full stop, is an abbreviation of any kind.</summary>
    public readonly bool IsAbbreviation(ReadOnlySpan<char> word) =>
        rules.GetKind(word) != AbbreviationKind.None
        || (!rules.Ordinary.Contains(word) && (AbbreviationPattern.IsInitials(word) || AbbreviationPattern.IsConsonantsOnly(word)));

    /// <summary>Whether the previous word is lowercase and does not resemble an abbreviation. Such a word ends a sentence even before a lowercase letter.</summary>
    public readonly bool EndsInPlainWord(int start, int stop)
    {
        const int MinLength = 4;
        const int MinVowels = 2;
        var word = GetWordBefore(start, stop);
        return word.Length >= MinLength
            && AbbreviationPattern.IsLowercaseAscii(word)
            && AbbreviationPattern.CountVowels(word) >= MinVowels
            && !IsAbbreviation(word);
    }

    /// <summary>Whether the sentence from <paramref name="start"/> ends at the full stop. The caller has checked that the text after it can start a sentence.</summary>
    public bool EndsSentence(int start, int stop, in Lookahead following)
    {
        var token = GetWordBefore(start, stop);
        var wordStart = stop - token.Length;
        var opener = token.TrimEnd('.').LastIndexOfAny(WordOpeners);
        var word = token[(opener + 1)..].TrimEnd('.');
        if (word.Length == 0)
        {
            return token.Length > 0;
        }

        if (IsListMarker(start, wordStart, word))
        {
            return false;
        }

        var before = WhitespaceToken.GetBeforeWhiteSpace(_text, start, wordStart);
        var isMeasured = IsNumeric(before) || before is "per" || (opener >= 0 && token[opener] == '/');
        var kind = GetKind(word, before, isMeasured, following);
        return kind switch
        {
            AbbreviationKind.None => !IsContinuedNumber(word, before, following),
            AbbreviationKind.NeverFinal => following.IsOpener(rules.StrongOpeners),
            AbbreviationKind.BeforeNumber => following.Kind != LookaheadKind.Number
                && !ListMarker.IsRoman(following.Word)
                && following.Token is not "No.",
            AbbreviationKind.MayBeFinal => !following.IsBracketed && (following.IsQuoted || following.IsOpener(rules.Openers)),
            _ => !following.IsBracketed
                && (
                    following.IsQuoted
                    || following.IsOpener(rules.Openers)
                    || (!IsAbbreviated(following) && _predicates.HasPredicateBefore(start, wordStart))
                ),
        };
    }

    private readonly bool IsAbbreviated(in Lookahead following) => following.Token is [.., '.'] token && IsAbbreviation(token[..^1]);

    /// <summary>Whether the word is a list marker: at the start of the sentence, after a section word, after a colon, or next in the sequence.</summary>
    private bool IsListMarker(int start, int wordStart, ReadOnlySpan<char> word)
    {
        if (!ListMarker.IsMultilevelMarker(word))
        {
            return false;
        }

        var before = WhitespaceToken.GetBeforeWhiteSpace(_text, start, wordStart);
        var isAfterFirst = before.Overlaps(_text[start..], out var at) && at == 0;
        var isFirst = before.Length == 0 || (isAfterFirst && before.Length == 1 && !char.IsLetterOrDigit(before[0]));
        var isHead = isAfterFirst && rules.SectionWords.Contains(before);
        var isAfterColon = before is [.., ':' or ';'];
        return _listMarkers.TryTrack(start, word, isFirst || isHead || isAfterColon);
    }

    private readonly AbbreviationKind GetKind(ReadOnlySpan<char> word, ReadOnlySpan<char> before, bool isMeasured, in Lookahead following)
    {
        var kind = rules.GetKind(word);
        var isSingle = word.Length == 1 && char.IsLetter(word[0]);
        var isMarker = char.IsLower(word[0]) && ListMarker.IsRoman(word);
        var areInitials = AbbreviationPattern.IsInitials(word);
        if (kind == AbbreviationKind.None && !isSingle && !isMarker && !areInitials && !AbbreviationPattern.IsConsonantsOnly(word))
        {
            return AbbreviationKind.None;
        }

        if (rules.Ordinary.Contains(word) || (char.IsLower(word[0]) && rules.Units.Contains(word) && isMeasured))
        {
            return AbbreviationKind.None;
        }

        if (isSingle)
        {
            return GetKindOfLetter(word[0], before, following, kind);
        }

        if (kind != AbbreviationKind.None)
        {
            // A degree after a comma closes its name, as "dll." closes a list.
            return kind == AbbreviationKind.MayBeFinal && word.Contains('.') && before is [.., ','] ? AbbreviationKind.UsuallyFinal : kind;
        }

        if (isMarker)
        {
            return IsLabel(before) ? AbbreviationKind.None : AbbreviationKind.NeverFinal;
        }

        return areInitials && before is [.., ','] && AbbreviationPattern.IsDegree(word)
            ? AbbreviationKind.UsuallyFinal
            : AbbreviationKind.MayBeFinal;
    }

    /// <summary>A single letter is an initial or a list marker, but not in <c>vitamin C.</c> or <c>Rp1,2 T.</c></summary>
    private readonly AbbreviationKind GetKindOfLetter(
        char letter,
        ReadOnlySpan<char> before,
        in Lookahead following,
        AbbreviationKind listed
    )
    {
        if (following.Token is [var next, '.'] && char.IsUpper(next))
        {
            return AbbreviationKind.NeverFinal;
        }

        if (IsLabel(before) || IsRegnal(letter, before) || IsNumeric(before) || (!char.IsUpper(letter) && !char.IsLower(letter)))
        {
            return AbbreviationKind.None;
        }

        var isTitle = listed == AbbreviationKind.NeverFinal && !AbbreviationPattern.IsInitials(before.TrimEnd('.'));
        return isTitle || char.IsLower(letter) ? AbbreviationKind.NeverFinal : AbbreviationKind.MayBeFinal;
    }

    private readonly bool IsLabel(ReadOnlySpan<char> token)
    {
        var word = token.TrimEnd('.');
        return rules.Labels.Contains(word) || (word.EndsWith("nya") && rules.Labels.Contains(word[..^"nya".Length]));
    }

    /// <summary>Whether the letter is a Roman numeral after a name, as in <c>Malcolm X</c>. Excludes <c>I</c>, which is as often an initial.</summary>
    private static bool IsRegnal(char letter, ReadOnlySpan<char> before) =>
        letter is 'V' or 'X' && before.Length > 2 && char.IsUpper(before[0]) && char.IsLower(before[^1]);

    private static bool IsNumeric(ReadOnlySpan<char> token)
    {
        var number = token.TrimStart("Rp$USIDR(±~");
        return number.Length > 0 && char.IsAsciiDigit(number[0]) && number[^1] != ',' && !number.ContainsAnyExcept(NumberCharacters);
    }

    /// <summary>Whether a number continues after the space: <c>2.904. 678</c>, <c>No. XI. B. 02.00</c>.</summary>
    private static bool IsContinuedNumber(ReadOnlySpan<char> word, ReadOnlySpan<char> before, in Lookahead following)
    {
        const int GroupLength = 3;
        var token = following.Token.TrimEnd(".,");
        var isGroup =
            word.Length > GroupLength && word[^(GroupLength + 1)] == '.' && IsNumeric(word) && ListMarker.IsNumber(word[^GroupLength..]);
        return (isGroup && token.Length == GroupLength && ListMarker.IsNumber(token))
            || (before is "No." or "no." or "Nomor" or "nomor" && ListMarker.IsMarker(token) && following.Token is [.., '.']);
    }
}
