using System.Text;
using Translate.Core.Languages;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Offline;

/// <summary>Builds English text from words and marks. Adds spaces, <c>a</c> or <c>an</c> and initial capitals, and records copied words.</summary>
internal sealed class EnglishTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextRange> _copied = [];
    private readonly string? _source;
    private readonly List<AlignedToken>? _tokens;
    private readonly List<AppliedRule>? _rules;
    private bool _skipNextSpace = true;
    private bool _capitalizeNext;

    /// <summary>Whether the last word is "A", because a sentence starts with it after a dateline.</summary>
    private bool _hasCapitalArticle;

    /// <summary>Starts an empty text.</summary>
    /// <param name="source">The source, if <see cref="Tokens"/> are wanted; else null.</param>
    public EnglishTextBuilder(string? source = null)
    {
        _source = source;
        _tokens = source is null ? null : [];
        _rules = source is null ? null : [];
    }

    /// <summary>The part of the source that the next words and marks come from; empty for words that English adds.</summary>
    public TextRange Source { get; set; }

    /// <summary>Whether <see cref="Source"/> is a noun phrase. Indonesian has its head first, English last.</summary>
    public bool IsHeadFirst { get; set; }

    /// <summary>Whether "who was" or "that was" before the next passive is left out.</summary>
    public bool IsReduced { get; set; }

    /// <summary>The words and marks with the parts of the source that they come from; empty if they were not wanted.</summary>
    public IReadOnlyList<AlignedToken> Tokens => _tokens ?? [];

    /// <summary>The rules that wrote the tokens; empty if the tokens were not wanted.</summary>
    public IReadOnlyList<AppliedRule> Rules => _rules ?? [];

    /// <summary>Whether nothing is written yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>The ranges of unknown source words that were copied.</summary>
    public IReadOnlyList<TextRange> Copied => _copied;

    /// <summary>Appends a word or phrase after a space. Ignores an empty one.</summary>
    public void AddWord(string word, bool isCopied = false)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (EnglishInflection.TakesAn(word) && (_hasCapitalArticle || EndsWithIndefiniteArticle()))
        {
            _text.Append('n');
            if (_tokens is [.., var article])
            {
                _tokens[^1] = article with { Target = new TextRange(article.Target.Start, _text.Length) };
            }
        }

        if (!_skipNextSpace)
        {
            _text.Append(' ');
        }

        _hasCapitalArticle = _capitalizeNext && word == "a";
        if (_capitalizeNext)
        {
            _capitalizeNext = false;
            word = char.ToUpperInvariant(word[0]) + word[1..];
        }

        if (isCopied)
        {
            _copied.Add(new TextRange(_text.Length, _text.Length + word.Length));
        }

        AddTokens(word);
        _text.Append(word);
        _skipNextSpace = false;
    }

    /// <summary>Appends a word that English adds, or that translates no single word of the source.</summary>
    public void AddFunctionWord(string word)
    {
        var source = Source;
        Source = default;
        AddWord(word);
        Source = source;
    }

    /// <summary>Appends a mark that English adds after a word.</summary>
    public void AddFunctionMark(string mark)
    {
        var source = Source;
        Source = default;
        AddMark(mark, spaceBefore: false, spaceAfter: true);
        Source = source;
    }

    /// <summary>Appends punctuation with the white space of the source around it.</summary>
    public void AddMark(string mark, bool spaceBefore, bool spaceAfter)
    {
        if (spaceBefore && _text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }

        _tokens?.Add(new AlignedToken(new TextRange(_text.Length, _text.Length + mark.Length), Source, LogProbability: 0));
        _text.Append(mark);
        _skipNextSpace = !spaceAfter;
    }

    /// <summary>Notes that a rule chose the next word.</summary>
    public void NoteRule(string name) => _rules?.Add(new AppliedRule(name, Tokens.Count, Tokens.Count + 1));

    /// <summary>Notes that a rule wrote everything from a token on.</summary>
    public void NoteRule(string name, int firstToken) => _rules?.Add(new AppliedRule(name, firstToken, Tokens.Count));

    /// <summary>Capitalizes the next word, because a sentence starts after a dateline, a colon or an opening quotation mark.</summary>
    public void CapitalizeNext() => _capitalizeNext = true;

    /// <summary>Returns the text.</summary>
    /// <param name="startsWithCapital">Whether to capitalize its first letter.</param>
    public string Build(bool startsWithCapital)
    {
        for (var i = 0; startsWithCapital && i < _text.Length && !char.IsDigit(_text[i]); i++)
        {
            if (char.IsLetter(_text[i]))
            {
                _text[i] = char.ToUpperInvariant(_text[i]);
                break;
            }
        }

        return _text.ToString();
    }

    /// <summary>Aligns word by word if there are as many in the source, else all with all.</summary>
    private void AddTokens(string words)
    {
        if (_tokens is null || _source is null)
        {
            return;
        }

        var sources = _source.AsSpan(Source.Start, Source.Length).Count(' ') + 1;
        if (sources == 1 || words.AsSpan().Count(' ') + 1 != sources)
        {
            _tokens.Add(new AlignedToken(new TextRange(_text.Length, _text.Length + words.Length), Source, LogProbability: 0));
            return;
        }

        var (at, ranges) = (Source.Start, new List<TextRange>(sources));
        foreach (var word in _source[Source.Start..Source.End].Split(' '))
        {
            ranges.Add(new TextRange(at, at + word.Length));
            at += word.Length + 1;
        }

        at = _text.Length;
        foreach (var (i, word) in words.Split(' ').Index())
        {
            _tokens.Add(
                new AlignedToken(new TextRange(at, at + word.Length), ranges[IsHeadFirst ? sources - 1 - i : i], LogProbability: 0)
            );
            at += word.Length + 1;
        }
    }

    private bool EndsWithIndefiniteArticle() =>
        _text.Length > 0
        && _text[^1] is 'a'
        && (_text.Length == 1 || !char.IsLetterOrDigit(_text[^2]) && _text[^2] is not ('\'' or '’' or '-'));
}
