using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Reads and changes the lexemes of a sentence.</content>
internal static partial class LexemeRules
{
    private static Lexeme? At(List<Lexeme> lexemes, int index) => index >= 0 && index < lexemes.Count ? lexemes[index] : null;

    private static bool Replace(List<Lexeme> lexemes, int at, int count, Lexeme lexeme)
    {
        lexemes[at] = lexeme with { Range = new TextRange(lexemes[at].Range.Start, lexemes[at + count - 1].Range.End) };
        lexemes.RemoveRange(at + 1, count - 1);
        return true;
    }
}
