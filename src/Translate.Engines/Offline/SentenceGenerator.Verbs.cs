namespace Translate.Engines.Offline;

/// <content>Inflects verbs.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Whether a verb that begins a sentence is its subject, or is what the subject did at the same time: another verb follows.</summary>
    private bool IsAction(Lexeme verb) =>
        verb.Entry is { } entry
        && !_isHeadline
        && (entry.Form.StartsWith("me", StringComparison.Ordinal) || entry.Form.StartsWith("ber", StringComparison.Ordinal))
        && _lexemes
            .Skip(_next)
            .TakeWhile(lexeme => lexeme is not { Class: WordClass.Mark, English: "." or ";" or ":" })
            .Any(lexeme =>
                lexeme.Class is WordClass.Verb or WordClass.Passive || lexeme.Class == WordClass.Auxiliary && lexeme.English.Length > 0
            );

    private InflectedVerb Inflect(string rule, string text, VerbForm form)
    {
        _text.NoteRule(rule);
        return new InflectedVerb(text, form);
    }

    /// <summary>The past, or the present if the sentence is a general truth.</summary>
    private InflectedVerb Finite(EnglishVerb verb) =>
        verb.Base.StartsWith("be ", StringComparison.Ordinal) ? Inflect("be", Be(past: true) + verb.Base["be".Length..], VerbForm.Finite)
        : _isPresent
        && !_isHeadline
        && !_isFuture
        && Current.Is(WordFeatures.Speech)
        && _clause.Subject is "he" or "she" or "they"
        && !_clause.IsRelative
        && !_lexemes.Any(lexeme => lexeme is { Class: WordClass.Pronoun, English: "you" })
            ? Inflect("past-of-speech", verb.Past, VerbForm.Finite)
        : _clause.Hoped.Length > 0 ? Inflect("hoped", $"{_clause.Hoped} {verb.Base}", VerbForm.Finite)
        : _clause.Subject is "I" or "we" && EnglishStyle.IsDeclaration(verb.Base.Split(' ')[0]) && !HasTimeMark()
            ? Inflect("present-of-speaker", verb.Base, VerbForm.Finite)
        : _isFuture && !_clause.IsRelative ? Inflect("future", "will " + verb.Base, VerbForm.Finite)
        : !_isPresent || _clause.IsPast ? Inflect("past", verb.Past, VerbForm.Finite)
        : Inflect("present", _clause.IsPlural || _clause.IsSpeaker ? verb.Base : verb.Present, VerbForm.Finite);

    /// <summary>Whether the speaker of a quotation is describing an action in progress: we are still investigating.</summary>
    private bool IsSpokenNow() => _clause is { Subject: "I" or "we", IsReported: false, IsRelative: false } && !HasTimeMark();

    /// <summary>Whether the sentence says when it was.</summary>
    private bool HasTimeMark() =>
        _lexemes.Any(lexeme =>
            lexeme.Class is WordClass.Month or WordClass.Day
            || EnglishPreposition.IsYear(lexeme)
            || lexeme.English.EndsWith(" ago", StringComparison.Ordinal)
            || lexeme.English.StartsWith("last ", StringComparison.Ordinal)
            || lexeme.English is "yesterday" or "earlier" or "previously"
        );

    /// <summary>Whether the verb has no prefix, as in a command.</summary>
    private static bool IsBare(EnglishVerb verb, Lexeme lexeme) =>
        verb.Base.Length > 0
        && lexeme.Entry is { } entry
        && !EnglishStyle.IsPrefixed(entry.Form)
        && !EnglishStyle.IsAttribution(entry.Form);

    private bool IsJoinedAuxiliary() => At(_next - 3) is { Class: WordClass.Auxiliary, English.Length: > 0 };

    /// <summary>Whether the verb begins an item of a list: <c>1. Siapkan dokumen</c>.</summary>
    private bool IsAfterListNumber() =>
        _next == 3
        && _lexemes[0].Class is WordClass.Number or WordClass.Name
        && _lexemes[1] is { Class: WordClass.Mark, English: "." or ")" };
}
