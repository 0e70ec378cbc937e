namespace Translate.Engines.Offline;

/// <content>Senses that depend on other words.</content>
internal static partial class LexemeRules
{
    /// <summary>Takes the sense that the word has beside other words.</summary>
    private static bool ChooseSense(List<Lexeme> lexemes, int at)
    {
        if (lexemes[at] is not { Term: null, Entry: { Senses: [_, ..] senses, DerivedFrom: var derivedFrom } } word)
        {
            return false;
        }

        foreach (var sense in senses)
        {
            if (sense.IsMeant(lexemes, at))
            {
                lexemes[at] = word with
                {
                    Class = sense.Entry.Class,
                    English = sense.Entry.English,
                    Entry = sense.Entry with { Form = word.Entry.Form, DerivedFrom = derivedFrom },
                };
                return true;
            }
        }

        return false;
    }
}
