using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Reads and changes the lexemes of a sentence.</content>
internal static partial class LexemeRules
{
    private static Lexeme? At(List<Lexeme> lexemes, int index) => index >= 0 && index < lexemes.Count ? lexemes[index] : null;

    /// <summary>Puts one lexeme in the place of several. It has the space and the capital of the first.</summary>
    private static bool Replace(List<Lexeme> lexemes, int at, int count, Lexeme lexeme)
    {
        var first = lexemes[at];
        lexemes[at] = lexeme with
        {
            Range = new TextRange(first.Range.Start, lexemes[at + count - 1].Range.End),
            HasSpaceBefore = first.HasSpaceBefore,
            HasCapital = first.HasCapital,
            IsFirst = first.IsFirst,
        };
        lexemes.RemoveRange(at + 1, count - 1);
        return true;
    }
}
