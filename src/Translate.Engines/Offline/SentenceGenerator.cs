namespace Translate.Engines.Offline;

/// <summary>Generates an English sentence from lexemes in one pass, phrase by phrase.</summary>
internal sealed partial class SentenceGenerator
{
    private readonly IReadOnlyList<Lexeme> _lexemes;
    private readonly EnglishTextBuilder _text;
    private readonly NounPhraseWriter _nouns;
    private Clause _clause = new();
    private NounPhrase? _noun;

    /// <summary>What -nya stands for: the last person named, or a thing.</summary>
    private string _owner = "its";

    /// <summary>What -nya referred to before the quotation that is being written; empty outside one.</summary>
    private string _speaker = string.Empty;
    private readonly bool _isPresent;
    private readonly bool _isFuture;
    private readonly bool _isHeadline;
    private Lexeme? _before;
    private Lexeme? _heldAdverb;

    /// <summary>Whether the last noun phrase is a plural or mass noun without anything that says which.</summary>
    private bool _isBare;

    /// <summary>Whether the last noun phrase is a plural, so that examples can follow: animals like parrots.</summary>
    private bool _isExample;

    /// <summary>Whether the comma before ended a clause that interrupted this one after its object.</summary>
    private bool _isAfterParenthesis;

    /// <summary>The article of the last noun phrase.</summary>
    private Article _article;
    private bool _afterNounPhrase;

    /// <summary>Whether the last noun phrase came after a preposition that follows the subject.</summary>
    private bool _isAfterPreposition;

    /// <summary>Whether "was" is written, and the verb to come takes -ing.</summary>
    private bool _isOngoing;

    /// <summary>Whether a quotation is being written. Its states are in the present.</summary>
    private bool _isInQuote;

    /// <summary>Whether "for" is written, and the verb to come says what somebody did.</summary>
    private bool _isReason;

    /// <summary>Whether the last noun phrase follows a person with "of".</summary>
    private bool _isOfPerson;
    private int _next;

    private SentenceGenerator(IReadOnlyList<Lexeme> lexemes, string? source)
    {
        _lexemes = lexemes;
        _isHeadline = IsHeadline(lexemes);
        _owner =
            lexemes.FirstOrDefault(lexeme => lexeme.Class == WordClass.Pronoun && lexeme.Entry?.Form is "ia" or "dia")?.Entry?.GetForm(1)
            ?? _owner;
        _isFuture = !_isHeadline && IsFuture(lexemes);
        _isPresent = _isHeadline || IsPresent(lexemes);
        _text = new EnglishTextBuilder(source);
        _nouns = new NounPhraseWriter(_text);
    }

    /// <summary>Returns the English sentence with where its words come from.</summary>
    /// <param name="lexemes">The lexemes of the sentence.</param>
    /// <param name="startsWithCapital">Whether the source starts with a capital.</param>
    /// <param name="source">The source, if the tokens are wanted. If null, they and the rules are empty.</param>
    public static GeneratedSentence Generate(IReadOnlyList<Lexeme> lexemes, bool startsWithCapital, string? source = null)
    {
        var generator = new SentenceGenerator(lexemes, source);
        while (generator._next < lexemes.Count)
        {
            generator.Step();
        }

        return new GeneratedSentence(
            generator._text.Build(startsWithCapital),
            generator._text.Copied,
            generator._text.Tokens,
            generator._text.Rules
        );
    }

    /// <summary>Writes what begins at the next word by the first rule that applies.</summary>
    private void Step()
    {
        var lexeme = _lexemes[_next];
        var afterNounPhrase = _afterNounPhrase;
        (_text.Source, _text.IsHeadFirst) = (lexeme.Range, false);
        _afterNounPhrase = false;
        if (_heldAdverb is not null && NounPhrase.CanStart(lexeme))
        {
            WriteHeldAdverb();
        }

        if (Apply(PhraseRules, lexeme, afterNounPhrase))
        {
            return;
        }

        _next++;
        var held = _heldAdverb;
        Apply(WordRules, lexeme, afterNounPhrase);
        if (held is not null && ReferenceEquals(held, _heldAdverb) && lexeme.Entry?.Form != "telah")
        {
            WriteHeldAdverb();
        }

        var isTime = lexeme.Class == WordClass.Adverb && _before is { Class: WordClass.Preposition } && EnglishStyle.IsTime(lexeme.English);
        var isTransparent =
            !isTime
            && lexeme is { Class: WordClass.Adverb or WordClass.Particle } or { Class: WordClass.Mark, English: "\"" or "“" or "‘" or "'" };
        _before = isTransparent ? _before : lexeme;
    }

    private bool Apply((string Name, Func<SentenceGenerator, Lexeme, bool, bool> Apply)[] rules, Lexeme lexeme, bool afterNounPhrase)
    {
        var token = _text.Tokens.Count;
        foreach (var (name, apply) in rules)
        {
            if (apply(this, lexeme, afterNounPhrase))
            {
                _text.NoteRule(name, token);
                return true;
            }
        }

        return false;
    }

    private void WriteDemonstrative(Lexeme demonstrative)
    {
        if (demonstrative.English == "the" && _before?.Class is WordClass.Unknown or WordClass.Name)
        {
            _afterNounPhrase = true;
            return;
        }

        if (
            _isHeadline
            && demonstrative.Entry?.Form is "ini" or "inilah"
            && _before is { Class: WordClass.Mark, English: "," }
            && At(_next) is { } shown
            && NounPhrase.CanStart(shown)
            && !HasVerbAhead()
        )
        {
            // The schedule changes, here is why.
            _text.AddWord("here");
            _text.AddFunctionWord(NounPhraseParser.Parse(_lexemes, _next).Phrase.IsPlural ? "are" : "is");
            _before = demonstrative;
            return;
        }

        _text.AddWord(
            demonstrative.English == "the"
            || demonstrative.English == "that"
                && _before is { Class: WordClass.Verb }
                && At(_next) is { Entry.Form: "adalah" or "merupakan" or "ialah" }
                ? "it"
                : demonstrative.English
        );
        if (
            _before is null or { Class: WordClass.Mark }
            && At(_next) is { Class: WordClass.Noun or WordClass.Title or WordClass.Determiner, HasSpaceBefore: true }
            && !_isHeadline
            && !HasVerbAhead()
        )
        {
            _text.AddFunctionWord("is");
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
            _before = demonstrative;
        }

        _clause.HasSubject |= _before is null or { Class: WordClass.Mark or WordClass.Conjunction };
        StartNoun(
            phrase: null,
            isPlural: false,
            _before is { Class: WordClass.Mark }
                || _before is { Class: WordClass.Verb } && _clause is { HasVerb: true, Complement: VerbComplement.Clause }
        );
    }

    private void WriteMark(Lexeme mark)
    {
        if (mark.English == "," && _text.IsEmpty)
        {
            // The word before it has no English.
            return;
        }

        _text.AddMark(mark.English, mark.HasSpaceBefore, At(_next) is { HasSpaceBefore: true });
        var isDash = mark.English is "-" or "•" && At(_next) is { HasSpaceBefore: true };
        var isListNumber = _next == 2 && mark.English is "." or ")" && _lexemes[0].Class == WordClass.Number;
        if ((isDash || isListNumber || mark.English is "—" or "–" or ":" or "“" or "\"") && At(_next) is { HasCapital: true })
        {
            _text.CapitalizeNext();
        }

        _isInQuote = mark.English is "“" || mark.English is "\"" && !_isInQuote;
        if (mark.English is "“")
        {
            _speaker = _owner;
        }
        else if (mark.English is "”" or "\"" && (_owner is "my" or "our" or "your" || _speaker.Length > 0))
        {
            // The speaker of the quotation is mentioned as a third person, so is nobody in it.
            _owner = _speaker is "her" or "their" ? _speaker : "his";
            _speaker = string.Empty;
        }

        if (mark.English is "“" && _clause is { HasSubject: true, HasVerb: false } && !At(_next)?.HasCapital == true)
        {
            // They “were involved”: the quotation goes on with the clause.
            return;
        }

        if (mark.English is "." or "?" or "!" or ";" or ":" or "—" or "–" or "“" or "”" or "\"")
        {
            _clause = new Clause();
        }
        else if (mark.English is "," or ")" && _clause.IsRelative && _clause.HasVerb)
        {
            var relative = _clause;
            _clause = _clause.Resume();
            _isAfterParenthesis = relative.IsParenthetical && ReferenceEquals(_clause, relative.Outer) && _clause.HasVerb;
        }
    }

    private void WritePronoun(Lexeme pronoun)
    {
        if (pronoun.Entry?.Form is "dia" or "ia" && _owner == "her")
        {
            pronoun = pronoun with { English = "she", Entry = new LexiconEntry(pronoun.Entry.Form, WordClass.Pronoun, "she", "her|her") };
        }

        if (pronoun.Entry?.Form is "ia" && _owner == "his" && IsOfBody())
        {
            pronoun = pronoun with { English = "it", Entry = pronoun.Entry with { English = "it", Forms = "it|its" } };
        }

        var isObject = _before?.Class is WordClass.Verb or WordClass.Preposition && !StartsClauseAfterPronoun();
        _text.AddWord(isObject ? ObjectForm(pronoun) : pronoun.English);
        _owner = pronoun.Entry?.GetForm(1) is ("his" or "her" or "its" or "their") and var owner ? owner : _owner;
        if (!isObject)
        {
            _clause.HasSubject = true;
            StartNoun(phrase: null, pronoun.English is "we" or "they" or "you", _before is { Class: WordClass.Mark });
            (_clause.IsSpeaker, _clause.Subject) = (pronoun.English == "I", pronoun.English);
        }
        else
        {
            _afterNounPhrase = true;
        }
    }

    /// <summary>Whether the sentence begins with a country or a body, and no person is named before the pronoun.</summary>
    private bool IsOfBody() =>
        _lexemes[0] is { Class: WordClass.Place } or { IsAcronym: true }
        && At(1) is { Class: WordClass.Verb or WordClass.Auxiliary or WordClass.Adverb or WordClass.Passive }
        && !_lexemes
            .Take(_next - 1)
            .Any(lexeme =>
                lexeme.Class == WordClass.Title || lexeme.Is(WordFeatures.Human) || lexeme is { Class: WordClass.Name, IsAcronym: false }
            );

    /// <summary>Whether the pronoun after a verb of speech is the subject of what is said: <c>mengatakan ia akan pergi</c>.</summary>
    private bool StartsClauseAfterPronoun() =>
        _before?.Class == WordClass.Verb
        && _clause.Complement == VerbComplement.Clause
        && At(_next) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation or WordClass.Adjective };

    private Lexeme? At(int index) => index >= 0 && index < _lexemes.Count ? _lexemes[index] : null;

    /// <summary>The word that is being written by a rule for a word.</summary>
    private Lexeme Current => _lexemes[_next - 1];

    /// <summary>Whether no adverb, particle or quotation mark is between the current word and the word before.</summary>
    private bool IsNextToWordBefore => ReferenceEquals(_before, At(_next - 2));

    private static string ObjectForm(Lexeme pronoun) => pronoun.Entry?.GetForm(0) is { Length: > 0 } form ? form : pronoun.English;
}
