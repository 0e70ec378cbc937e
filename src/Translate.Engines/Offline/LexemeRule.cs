namespace Translate.Engines.Offline;

/// <summary>A rule that joins or changes neighbouring lexemes before the sentence is written.</summary>
/// <param name="name">Its name.</param>
/// <param name="apply">Applies it at a lexeme, and returns whether it changed anything.</param>
/// <param name="starts">The classes of word at which it can start; none for every word, but no mark.</param>
internal sealed class LexemeRule(string name, Func<List<Lexeme>, int, bool> apply, params WordClass[] starts)
{
    private readonly uint _starts =
        starts.Length == 0 ? ~GetBit(WordClass.Mark) : starts.Aggregate(0u, static (bits, wordClass) => bits | GetBit(wordClass));

    /// <summary>Its name, for <c>translate explain</c>.</summary>
    public string Name => name;

    /// <summary>Returns a set of bits, one for each class of word in the sentence.</summary>
    public static uint GetClasses(List<Lexeme> lexemes)
    {
        var bits = 0u;
        foreach (var lexeme in lexemes)
        {
            bits |= GetBit(lexeme.Class);
        }

        return bits;
    }

    /// <summary>Whether it can start at a word of one of the classes.</summary>
    public bool StartsAtAny(uint classes) => (_starts & classes) != 0;

    /// <summary>Applies the rule at a lexeme, if it can start there.</summary>
    public bool Apply(List<Lexeme> lexemes, int at) => StartsAtAny(GetBit(lexemes[at].Class)) && apply(lexemes, at);

    private static uint GetBit(WordClass wordClass) => 1u << (int)wordClass;
}
