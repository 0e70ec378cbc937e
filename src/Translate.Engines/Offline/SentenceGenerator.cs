using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Offline;

/// <summary>Generates an English sentence from lexemes in one pass, phrase by phrase.</summary>
internal sealed partial class SentenceGenerator
{
    private readonly IReadOnlyList<Lexeme> _lexemes;
    private readonly EnglishTextBuilder _text;
    private Lexeme? _before;
    private bool _subjectIsPlural;
    private bool _afterNounPhrase;
    private int _next;

    private SentenceGenerator(IReadOnlyList<Lexeme> lexemes, string? source)
    {
        _lexemes = lexemes;
        _text = new EnglishTextBuilder(source);
    }

    /// <summary>Returns the English sentence, the ranges of copied source words in it, and where its words come from.</summary>
    /// <param name="lexemes">The lexemes of the sentence.</param>
    /// <param name="startsWithCapital">Whether the source starts with a capital.</param>
    /// <param name="source">The source, if the tokens are wanted. If null, they are empty.</param>
    public static (string Text, IReadOnlyList<TextRange> Copied, IReadOnlyList<AlignedToken> Tokens) Generate(IReadOnlyList<Lexeme> lexemes, bool startsWithCapital, string? source = null)
    {
        var generator = new SentenceGenerator(lexemes, source);
        while (generator._next < lexemes.Count)
        {
            generator.Step();
        }

        return (generator._text.Build(startsWithCapital), generator._text.Copied, generator._text.Tokens);
    }

    private void Step()
    {
        var lexeme = _lexemes[_next];
        var wasNounPhrase = _afterNounPhrase;
        (_text.Source, _text.IsHeadFirst) = (lexeme.Range, false);
        _afterNounPhrase = false;
        if (TryWriteDate())
        {
            return;
        }

        if (NounPhrase.CanStart(lexeme))
        {
            WriteNounPhrase();
            return;
        }

        _next++;
        switch (lexeme.Class)
        {
            case WordClass.Mark:
                _text.AddMark(lexeme.English, lexeme.HasSpaceBefore, _next < _lexemes.Count && _lexemes[_next].HasSpaceBefore);
                if (lexeme.English is "—" or "–" or ":" or "“" or "\"" && At(_next) is { HasCapital: true })
                {
                    _text.CapitalizeNext();
                }

                break;
            case WordClass.Unknown:
                _text.AddWord(lexeme.English, isCopied: true);
                break;
            case WordClass.Pronoun:
                _text.AddWord(_before?.Class is WordClass.Verb or WordClass.Preposition ? ObjectForm(lexeme) : lexeme.English);
                _subjectIsPlural = lexeme.English is "we" or "they" or "you";
                _afterNounPhrase = true;
                break;
            case WordClass.Verb:
                WriteVerb(lexeme);
                break;
            case WordClass.Passive:
                WriteBe(wasNounPhrase || _before?.Class is not (WordClass.Conjunction or WordClass.Adverb) || IsRelative(_before));
                _text.AddWord(lexeme.English);
                if (lexeme.Entry?.Form.StartsWith("di", StringComparison.Ordinal) == true && (wasNounPhrase || IsRelative(_before)) && TakesAgent(lexeme.English) && At(_next) is { Class: WordClass.Noun or WordClass.Title or WordClass.Name })
                {
                    _text.AddFunctionWord("by");
                }

                break;
            case WordClass.Auxiliary:
                WriteAuxiliary(lexeme);
                break;
            case WordClass.Negation:
                WriteNegation(lexeme);
                break;
            case WordClass.Adjective:
                WritePredicate(lexeme, wasNounPhrase);
                break;
            case WordClass.Adverb:
                _text.AddWord(lexeme.English);
                _afterNounPhrase = wasNounPhrase;
                break;
            case WordClass.Demonstrative:
                _text.AddWord(lexeme.English == "the" ? "it" : lexeme.English);
                _subjectIsPlural = false;
                _afterNounPhrase = true;
                break;
            case WordClass.Preposition:
                _text.AddWord(EnglishPreposition.Choose(At(_next), lexeme));
                break;
            default:
                _text.AddWord(lexeme.English);
                break;
        }

        var isTransparent = lexeme is { Class: WordClass.Adverb or WordClass.Particle } or { Class: WordClass.Mark, English: "\"" or "“" or "‘" or "'" };
        _before = isTransparent ? _before : lexeme;
    }

    /// <summary>Writes day, month and year in American order, and <c>tahun 2022</c> as the year alone.</summary>
    private bool TryWriteDate()
    {
        var lexeme = _lexemes[_next];
        if (lexeme.Entry?.Form is "tahun" or "bulan" && At(_next + 1) is { } following
            && (lexeme.Entry.Form == "tahun" ? EnglishPreposition.IsYear(following) : following.Class == WordClass.Month))
        {
            _next++;
            _afterNounPhrase = false;
            return true;
        }

        if (lexeme.Class == WordClass.Month)
        {
            _next++;
            _text.AddWord(lexeme.English);
            _before = lexeme;
            return true;
        }

        if (lexeme is not { Class: WordClass.Number, English.Length: <= 2 } || At(_next + 1) is not { Class: WordClass.Month } month)
        {
            return false;
        }

        _text.Source = new TextRange(lexeme.Range.Start, month.Range.End);
        _text.AddWord($"{(month.Entry!.Forms.Length > 0 ? month.Entry.Forms : month.English)} {lexeme.English}");
        _next += 2;
        if (At(_next) is { } year && EnglishPreposition.IsYear(year))
        {
            _text.Source = year.Range;
            _text.AddMark(",", spaceBefore: false, spaceAfter: true);
            _text.AddWord(year.English);
            _next++;
        }

        _before = month;
        return true;
    }

    private void WriteNounPhrase()
    {
        var (phrase, next) = NounPhrase.Parse(_lexemes, _next);
        var isRoleOrPredicate = _before is { English: "as" or "become" or "is" };
        var article = _before is { Entry.Form: "per" } or { Class: WordClass.Mark, English: "(" } || _before?.Class is WordClass.Pronoun ? string.Empty : isRoleOrPredicate ? "a" : "the";
        var isOwner = FollowsNounPhrase && _lexemes[_next] is { Class: WordClass.Title or WordClass.Place or WordClass.Noun };
        if (isOwner)
        {
            _text.AddFunctionWord("of");
        }

        phrase.Write(_text, article);
        _subjectIsPlural = phrase.IsPlural;
        _before = _lexemes[next - 1];
        _next = next;
        _afterNounPhrase = true;
    }

    /// <summary>Whether a noun phrase directly precedes, which the next phrase then qualifies with <c>of</c>.</summary>
    private bool FollowsNounPhrase => _next > 0
        && ReferenceEquals(_before, _lexemes[_next - 1])
        && _before.Class is WordClass.Noun or WordClass.Title or WordClass.Adjective;

    private Lexeme? At(int index) => index < _lexemes.Count ? _lexemes[index] : null;

    private static string ObjectForm(Lexeme pronoun) => pronoun.Entry?.GetForm(0) is { Length: > 0 } form ? form : pronoun.English;
}
