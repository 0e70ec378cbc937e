using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Writes dates.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Writes day, month and year in American order, and <c>tahun 2022</c> as the year alone.</summary>
    private bool TryWriteDate()
    {
        var lexeme = _lexemes[_next];
        if (
            lexeme.Entry?.Form is "tanggal"
            && At(_next + 1) is { Class: WordClass.Number }
            && At(_next + 2) is { Class: WordClass.Month or WordClass.Mark }
        )
        {
            _next++;
            return true;
        }

        if (TryWriteDays(lexeme) || TrySkipDateNoun(lexeme))
        {
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

        _next += 2;
        WriteDay(month, lexeme.English, new TextRange(lexeme.Range.Start, month.Range.End));
        return true;
    }

    /// <summary><c>bulan Juli</c>, <c>hari Senin</c>, <c>tahun 2022</c>: July, Monday, 2022.</summary>
    private bool TrySkipDateNoun(Lexeme noun)
    {
        var isDateNoun =
            At(_next + 1) is { } following
            && noun.Entry?.Form switch
            {
                "tahun" => EnglishPreposition.IsYear(following),
                "bulan" => following.Class == WordClass.Month,
                "hari" => following.Class == WordClass.Day,
                _ => false,
            };
        if (!isDateNoun)
        {
            return false;
        }

        if (
            _next > 0
            && ReferenceEquals(_before, _lexemes[_next - 1])
            && _before.Class == WordClass.Noun
            && noun.Entry?.Form is "bulan" or "hari"
        )
        {
            // The inflation in July.
            _text.AddFunctionWord(noun.Entry.Form == "bulan" ? "in" : "on");
        }

        _next++;
        _afterNounPhrase = false;
        return true;
    }

    /// <summary><c>19-21 Agustus</c>: Aug. 19-21.</summary>
    private bool TryWriteDays(Lexeme first)
    {
        if (
            first is not { Class: WordClass.Number, English.Length: <= 2 }
            || At(_next + 1) is not { Class: WordClass.Mark, English: "-" or "–" } mark
            || At(_next + 2) is not { Class: WordClass.Number, English.Length: <= 2 } last
            || At(_next + 3) is not { Class: WordClass.Month } month
        )
        {
            return false;
        }

        _next += 4;
        WriteDay(month, $"{first.English}{mark.English}{last.English}", new TextRange(first.Range.Start, month.Range.End));
        return true;
    }

    private void WriteDay(Lexeme month, string day, TextRange source)
    {
        _text.Source = source;
        _text.AddWord($"{(month.Entry!.Forms.Length > 0 ? month.Entry.Forms : month.English)} {day}");
        if (At(_next) is { } year && EnglishPreposition.IsYear(year))
        {
            _text.Source = year.Range;
            _text.AddMark(",", spaceBefore: false, spaceAfter: true);
            _text.AddWord(year.English);
            _next++;
        }

        _before = month;
    }
}
