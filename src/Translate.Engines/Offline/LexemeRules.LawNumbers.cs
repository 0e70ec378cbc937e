namespace Translate.Engines.Offline;

/// <content>Rules for the parts and numbers of laws.</content>
internal static partial class LexemeRules
{
    /// <summary>Reads the parts of an article of a law: <c>ayat (1)</c>, <c>huruf b</c>, <c>ke-4</c>.</summary>
    private static (string English, int End) ReadLawParts(List<Lexeme> lexemes, int at)
    {
        var english = string.Empty;
        while (true)
        {
            switch (At(lexemes, at)?.Source.ToLowerInvariant())
            {
                case "ayat"
                    when At(lexemes, at + 1) is { English: "(" }
                        && At(lexemes, at + 2) is { Class: WordClass.Number } paragraph
                        && At(lexemes, at + 3) is { English: ")" }:
                    english += $" paragraph ({paragraph.English})";
                    at += 4;
                    break;
                case "ayat" when At(lexemes, at + 1) is { Class: WordClass.Number } paragraph:
                    english += $" paragraph {paragraph.English}";
                    at += 2;
                    break;
                case ("butir" or "angka")
                and var item
                    when At(lexemes, at + 1) is { Source.Length: 1 } or { Class: WordClass.Number } && At(lexemes, at + 1) is { } part:
                    english += item == "butir" ? $" point {part.Source}" : $" number {part.Source}";
                    at += 2;
                    break;
                case "huruf" when At(lexemes, at + 1) is { Source.Length: 1 } letter:
                    english += $" letter {letter.Source}";
                    at += 2;
                    break;
                case ['k', 'e', '-', .. var point] when At(lexemes, at) is { Class: WordClass.Ordinal }:
                    english += $" point {point}";
                    at++;
                    break;
                default:
                    return (english, at);
            }
        }
    }

    /// <summary><c>UU Nomor 12 Tahun 2011</c>: Law Number 12 of 2011; <c>Pasal 5 ayat (3)</c>: Article 5 paragraph (3).</summary>
    private static bool JoinLawNumber(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is { Class: WordClass.Noun, Entry.Form: "ayat" } verse
            && At(lexemes, at + 1) is { Class: WordClass.Mark, English: ['(', ..] }
        )
        {
            lexemes[at] = verse with { Class = WordClass.Particle, English = "paragraph" };
            return true;
        }

        if (
            At(lexemes, at)?.Source is not ("Nomor" or "nomor" or "No")
            || At(lexemes, at + 1) is not { Class: WordClass.Number } number
            || At(lexemes, at + 2)?.Source is not ("Tahun" or "tahun")
            || At(lexemes, at + 3) is not { Class: WordClass.Number } year
        )
        {
            return false;
        }

        if (At(lexemes, at - 1) is { Class: WordClass.Noun, English: "law" } act)
        {
            var english = $"Law Number {number.English} of {year.English}";
            return Replace(lexemes, at - 1, 5, act with { Class = WordClass.Name, English = english, Entry = null });
        }

        if (At(lexemes, at - 1) is { Class: WordClass.Noun, Term: null } law)
        {
            lexemes[at - 1] = law with { IsPartOfName = true };
        }

        return Replace(
            lexemes,
            at,
            4,
            lexemes[at] with
            {
                Class = WordClass.Name,
                English = $"Number {number.English} of {year.English}",
                Entry = null,
            }
        );
    }
}
