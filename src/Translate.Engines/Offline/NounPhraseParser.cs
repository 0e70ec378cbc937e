namespace Translate.Engines.Offline;

/// <summary>Reads Indonesian noun phrases: <c>[quantifier] head modifier… [phrase] [name] [possessor] [demonstrative]</c>.</summary>
/// <param name="lexemes">The sentence.</param>
internal sealed partial class NounPhraseParser(IReadOnlyList<Lexeme> lexemes)
{
    /// <summary>Longer chains are usually two phrases that the rules cannot separate.</summary>
    private const int MaxModifiers = 4;

    private const int MaxDepth = 4;

    private int _at;

    /// <summary>Parses the phrase that starts at an index.</summary>
    /// <returns>The phrase and the index after it.</returns>
    public static (NounPhrase Phrase, int Next) Parse(IReadOnlyList<Lexeme> lexemes, int index)
    {
        var parser = new NounPhraseParser(lexemes) { _at = index };
        return (parser.ReadPhrase(depth: 0), parser._at);
    }

    private Lexeme? Current => Peek(0);

    private Lexeme? Peek(int offset) => _at + offset < lexemes.Count ? lexemes[_at + offset] : null;

    private NounPhrase ReadPhrase(int depth)
    {
        var phrase = new NounPhrase();
        ReadQuantifiers(phrase);
        SkipClassifier(phrase);
        if (Current is { Class: WordClass.Noun or WordClass.Title or WordClass.Place or WordClass.Name } head)
        {
            _at++;
            phrase.Head = head;
            ReadAfterHead(phrase, head, depth);
        }

        return phrase;
    }

    private void ReadQuantifiers(NounPhrase phrase)
    {
        while (
            Current is { Class: WordClass.Determiner or WordClass.Numeral or WordClass.Ordinal or WordClass.Number } quantifier
            && (phrase.Quantifiers.Count == 0 || quantifier.HasSpaceBefore)
        )
        {
            phrase.Quantifiers.Add(
                IsTwo(quantifier) && Peek(1) is not null and not { Class: WordClass.Conjunction or WordClass.Preposition }
                    ? quantifier with
                    {
                        English = "the two",
                    }
                    : quantifier
            );
            _at++;
        }
    }

    /// <summary><c>tiga orang saksi</c>: three witnesses.</summary>
    private void SkipClassifier(NounPhrase phrase)
    {
        if (
            EnglishStyle.IsClassifier(Current?.Entry?.Form)
            && phrase.Quantifiers.Exists(quantifier =>
                quantifier.Class is WordClass.Numeral or WordClass.Number
                || quantifier
                    is {
                        Class: WordClass.Determiner,
                        Entry.Form: "puluhan"
                            or "ratusan"
                            or "ribuan"
                            or "jutaan"
                            or "belasan"
                            or "puluhan ribu"
                            or "ratusan ribu"
                            or "beberapa"
                            or "sejumlah"
                    }
            )
            && Peek(1) is { Class: WordClass.Noun or WordClass.Title, HasSpaceBefore: true, IsCopied: false }
        )
        {
            _at++;
        }
    }

    /// <summary><c>kedua negara</c> is two countries; <c>perang kedua</c>, the second war.</summary>
    private static bool IsTwo(Lexeme quantifier) => quantifier is { Class: WordClass.Ordinal, English: "second" };

    private void ReadAfterHead(NounPhrase phrase, Lexeme head, int depth)
    {
        ReadModifiers(phrase, head);
        if (Current is { } next && phrase.Inner is null)
        {
            ReadQualifier(phrase, head, next, depth);
        }

        ReadOfficeHolder(phrase, head);
        ReadPossessor(phrase);
        ReadAdjectiveClause(phrase);
        if (Current is { Class: WordClass.Demonstrative } demonstrative && phrase.Demonstrative is null)
        {
            phrase.Demonstrative = demonstrative;
            _at++;
        }
    }

    private void ReadModifiers(NounPhrase phrase, Lexeme head)
    {
        while (
            phrase.Modifiers.Count < MaxModifiers && Current is { } word && (IsModifier(phrase, head, word) || TryReadYear(phrase, head))
        )
        {
            if (ReferenceEquals(word, Current))
            {
                phrase.Modifiers.Add(word);
                _at++;
            }
        }
    }

    /// <summary><c>rumah mereka sendiri</c>: their own house.</summary>
    private void ReadPossessor(NounPhrase phrase)
    {
        // "ia" is always a subject (Sneddon, Indonesian: A Comprehensive Grammar, 2.3).
        if (
            Current is { Class: WordClass.Pronoun } pronoun
            && pronoun.Entry?.Form is not "ia"
            && phrase is { Possessor: null, Demonstrative: null }
        )
        {
            phrase.Possessor = pronoun;
            _at++;
        }

        if (Current is { Entry.Form: "sendiri" } && phrase.IsOwned)
        {
            phrase.IsOwn = true;
            _at++;
        }
    }
}
