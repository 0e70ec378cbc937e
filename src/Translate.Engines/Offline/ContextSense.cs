namespace Translate.Engines.Offline;

/// <summary>What a word means beside certain other words: <c>mengangkat topik</c>, raise, but <c>mengangkat menteri</c>, appoint.</summary>
/// <param name="Place">Where the other word is.</param>
/// <param name="Words">The other words. A form also stands for the phrases that begin with it; <c>@</c> and a name stand for a kind of word.</param>
/// <param name="Entry">What the word is beside them.</param>
internal sealed record ContextSense(SensePlace Place, IReadOnlyList<string> Words, LexiconEntry Entry)
{
    /// <summary>The kinds of words that a line can name.</summary>
    public static IReadOnlyDictionary<string, Func<Lexeme?, bool>> Kinds { get; } =
        new Dictionary<string, Func<Lexeme?, bool>>(StringComparer.Ordinal)
        {
            ["@noun"] = lexeme => lexeme is { Class: WordClass.Noun or WordClass.Title },
            ["@human"] = lexeme =>
                lexeme is { Class: WordClass.Title or WordClass.Pronoun } || lexeme is not null && lexeme.Is(WordFeatures.Human),
            ["@place"] = lexeme => lexeme is { Class: WordClass.Place },
            ["@name"] = lexeme => lexeme is { Class: WordClass.Name or WordClass.Place },
            ["@number"] = lexeme => lexeme is { Class: WordClass.Number or WordClass.Numeral },
            ["@ordinal"] = lexeme => lexeme is { Class: WordClass.Ordinal },
            ["@verb"] = lexeme => lexeme is { Class: WordClass.Verb or WordClass.Passive },
            ["@active"] = lexeme => lexeme is { Class: WordClass.Verb },
            ["@passive"] = lexeme => lexeme is { Class: WordClass.Passive },
            ["@adjective"] = lexeme => lexeme is { Class: WordClass.Adjective },
            ["@quote"] = lexeme => lexeme is { Class: WordClass.Mark, English: "\"" or "”", HasSpaceBefore: false, Range.Start: > 0 },
            ["@end"] = lexeme => lexeme is null or { Class: WordClass.Mark },
        };

    /// <summary>Returns the sense of the passive of the verb.</summary>
    public ContextSense ToPassive(string form) =>
        this with
        {
            Entry = Entry with
            {
                Form = form,
                Class = WordClass.Passive,
                English = EnglishVerb.From(Entry).Participle,
                Forms = string.Empty,
                Features = WordFeatures.None,
            },
        };

    /// <summary>Whether the word has this sense in its place.</summary>
    public bool IsMeant(List<Lexeme> lexemes, int at) =>
        Place switch
        {
            SensePlace.Next => Includes(lexemes.ElementAtOrDefault(at + 1)),
            SensePlace.Previous => Includes(lexemes.ElementAtOrDefault(at - 1)),
            SensePlace.Object when lexemes[at].Class != WordClass.Passive => Includes(FindObject(lexemes, at)),
            SensePlace.Object or SensePlace.Subject => HasSubject(lexemes, at),
            SensePlace.Verb => Includes(FindVerb(lexemes, at)),
            SensePlace.Head => Includes(FindHead(lexemes, at)),
            _ => lexemes.Exists(Includes),
        };

    private static Lexeme? FindObject(List<Lexeme> lexemes, int at)
    {
        var next = at + 1;
        while (
            next < lexemes.Count
            && lexemes[next]
                is { Class: WordClass.Determiner or WordClass.Number or WordClass.Numeral or WordClass.Ordinal }
                    or { Entry.Form: "para" or "kembali" or "sang" }
        )
        {
            next++;
        }

        return lexemes.ElementAtOrDefault(next);
    }

    private bool HasSubject(List<Lexeme> lexemes, int at)
    {
        for (
            var i = at - 1;
            i >= 0
                && lexemes[i] is not { Class: WordClass.Mark or WordClass.Verb or WordClass.Passive }
                && (lexemes[i].Class != WordClass.Conjunction || lexemes[i].Entry?.Form is "yang" or "dan");
            i--
        )
        {
            if (lexemes[i].Class is WordClass.Noun or WordClass.Title && Includes(lexemes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static Lexeme? FindVerb(List<Lexeme> lexemes, int at)
    {
        var before = at - 1;
        while (
            before >= 0
            && lexemes[before].Class
                is (
                    WordClass.Noun
                    or WordClass.Title
                    or WordClass.Name
                    or WordClass.Place
                    or WordClass.Pronoun
                    or WordClass.Determiner
                    or WordClass.Number
                    or WordClass.Numeral
                    or WordClass.Demonstrative
                    or WordClass.Adverb
                )
        )
        {
            before--;
        }

        return lexemes.ElementAtOrDefault(before);
    }

    private static Lexeme? FindHead(List<Lexeme> lexemes, int at)
    {
        Lexeme? head = null;
        for (
            var before = at - 1;
            before >= 0
                && lexemes[before].Class
                    is (
                        WordClass.Noun
                        or WordClass.Title
                        or WordClass.Name
                        or WordClass.Place
                        or WordClass.Adjective
                        or WordClass.Demonstrative
                        or WordClass.Pronoun
                    );
            before--
        )
        {
            head = lexemes[before].Class == WordClass.Noun ? lexemes[before] : head;
        }

        return head;
    }

    private bool Includes(Lexeme? lexeme)
    {
        var form = lexeme is null ? string.Empty : lexeme.Term?.Entry.Source ?? lexeme.Entry?.Form ?? lexeme.Source;
        foreach (var word in Words)
        {
            if (
                word[0] == '@'
                    ? Kinds[word](lexeme)
                    : form.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (form.Length == word.Length || form[word.Length] == ' ')
            )
            {
                return true;
            }
        }

        return false;
    }
}
