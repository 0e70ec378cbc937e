using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for ages, for what has never been, and for where somebody works or lives.</content>
internal static partial class LexemeRules
{
    /// <summary><c>ia sudah berusia 70 tahun</c>: he is already 70 years old. After a noun, "aged".</summary>
    private static bool MakeYearsOld(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Entry.Form: "berusia" or "berumur" } aged
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, Entry.Form: "tahun" or "bulan" or "hari" or "pekan" } unit
            || At(lexemes, at - 1)
                is not {
                    Class: WordClass.Adverb or WordClass.Auxiliary or WordClass.Pronoun or WordClass.Demonstrative or WordClass.Negation
                }
            || At(lexemes, at - 1) is { Entry.Form: "diperkirakan" }
        )
        {
            return false;
        }

        var english = $"{count.English} {(count.English is "1" or "one" ? unit.English : unit.English + "s")} old";
        return Replace(
            lexemes,
            at,
            3,
            aged with
            {
                Class = WordClass.Adjective,
                English = english,
                IsPredicate = true,
                Entry = aged.Entry with { Class = WordClass.Adjective, English = english, Active = string.Empty },
            }
        );
    }

    /// <summary><c>belum pernah direnovasi</c>: has never been renovated.</summary>
    private static bool MakeNever(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Term: null, Entry: { Form: "belum pernah" } entry } never
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
        )
        {
            return false;
        }

        var blank = never.Range.Start + never.Source.IndexOf(' ', StringComparison.Ordinal);
        lexemes[at] = never with
        {
            Class = WordClass.Auxiliary,
            English = string.Empty,
            Entry = entry with { Form = "telah", Class = WordClass.Auxiliary, English = string.Empty, DerivedFrom = entry.Form },
            Range = new TextRange(never.Range.Start, blank),
        };
        lexemes.Insert(
            at + 1,
            never with
            {
                English = "never",
                Entry = entry with { Form = "tidak pernah", English = "never", DerivedFrom = entry.Form },
                Source = never.Source[(never.Source.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                Range = new TextRange(blank + 1, never.Range.End),
                HasCapital = false,
                IsFirst = false,
                HasSpaceBefore = true,
            }
        );
        return true;
    }

    /// <summary><c>perusahaan tempatnya bekerja</c>: the company where he works.</summary>
    private static bool MakeWhere(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: true, Term: null, Entry: { Form: "tempat" } entry } place
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Place }
            || At(lexemes, at + 1) is not { Class: WordClass.Verb }
        )
        {
            return false;
        }

        var suffix = place.Range.End - "nya".Length;
        lexemes[at] = place with
        {
            Class = WordClass.Conjunction,
            English = "where",
            HasPossessor = false,
            Range = new TextRange(place.Range.Start, suffix),
            Entry = entry with { Form = "di mana", Class = WordClass.Conjunction, English = "where", DerivedFrom = entry.Form },
        };
        lexemes.Insert(
            at + 1,
            new Lexeme(WordClass.Pronoun, "he", new TextRange(suffix, place.Range.End))
            {
                Source = "nya",
                HasSpaceBefore = true,
                Entry = new LexiconEntry("dia", WordClass.Pronoun, "he", "him|his") { File = entry.File, Line = entry.Line },
            }
        );
        return true;
    }

    /// <summary><c>saat sedang tidur</c>: when sleeping.</summary>
    private static bool DropOngoing(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Auxiliary, English: "", Entry: { Form: "sedang" or "tengah" } } ongoing
            || At(lexemes, at - 1) is not { Class: WordClass.Conjunction, English: "when" or "while" }
            || At(lexemes, at + 1) is not { Class: WordClass.Verb }
        )
        {
            return false;
        }

        lexemes[at] = ongoing with { Class = WordClass.Particle };
        return true;
    }

    /// <summary><c>optimistis target itu tercapai</c>: optimistic that the target is achieved.</summary>
    private static bool AddThatAfterFeeling(List<Lexeme> lexemes, int at)
    {
        const int Reach = 10;
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Term: null, HasPossessor: false } feeling
            || !EnglishStyle.IsFeeling(feeling.English)
            || At(lexemes, at + 1) is not { } first
            || !(NounPhrase.CanStart(first) || first.Class == WordClass.Pronoun)
            || At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Preposition, IsCapitalized: false } before
                && !before.Is(WordFeatures.Human)
        )
        {
            return false;
        }

        for (var i = at + 2; i < at + Reach && At(lexemes, i) is { } lexeme; i++)
        {
            switch (lexeme.Class)
            {
                case WordClass.Mark or WordClass.Conjunction or WordClass.Preposition:
                    return false;
                case WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation:
                    lexemes.Insert(
                        at + 1,
                        new Lexeme(WordClass.Conjunction, "that", new TextRange(feeling.Range.End, feeling.Range.End))
                        {
                            HasSpaceBefore = true,
                            Entry = new LexiconEntry("bahwa", WordClass.Conjunction, "that", string.Empty),
                        }
                    );
                    return true;
            }
        }

        return false;
    }

    /// <summary><c>pelaku begal</c>: the robber. Before a deed, "perpetrator".</summary>
    private static bool DropPerpetrator(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry.Form: "pelaku" or "tenaga" } perpetrator
        && At(lexemes, at + 1) is { Class: WordClass.Noun, HasSpaceBefore: true } person
        && person.Is(WordFeatures.Human)
        && person.Entry?.Form is not ("usaha" or "perempuan" or "anak" or "laki-laki" or "remaja" or "wanita" or "pria" or "pelajar")
        && Replace(lexemes, at, 2, person);

    /// <summary><c>memiliki tinggi 155 meter</c>: has a height of 155 meters. Without a number, an adjective.</summary>
    private static bool MakeDimension(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective or WordClass.Noun, Term: null, HasPossessor: false, Entry: { } entry } size
            || At(lexemes, at - 1) is not { Entry.Form: "memiliki" or "mempunyai" or "dengan" or "mencapai" or "punya" or "berukuran" }
        )
        {
            return false;
        }

        var english = entry.Form switch
        {
            "tinggi" => "height",
            "luas" => "area",
            "panjang" => "length",
            "lebar" => "width",
            "berat" => "weight",
            "dalam" or "kedalaman" => "depth",
            "ketinggian" => "height",
            _ => null,
        };
        var number = At(lexemes, at + 1) is { Entry.Form: "sekitar" or "sebesar" or "hampir" or "lebih dari" } ? at + 2 : at + 1;
        if (english is null || At(lexemes, number) is not { Class: WordClass.Number or WordClass.Numeral })
        {
            return false;
        }

        var measure = $"{(english == "area" ? "an" : "a")} {english} of";
        lexemes[at] = size with
        {
            Class = WordClass.Adverb,
            English = measure,
            Entry = entry with { Class = WordClass.Adverb, English = measure, Forms = string.Empty },
        };
        if (At(lexemes, at + 1) is { Entry.Form: "sebesar" })
        {
            lexemes[at + 1] = lexemes[at + 1] with { Class = WordClass.Particle, English = string.Empty };
        }

        return true;
    }

    /// <summary><c>Menteri Keuangan (Menkeu)</c>: a short form after its words stays.</summary>
    private static bool KeepShortForm(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Title or WordClass.Noun or WordClass.Place, Term: null, HasCapital: true } form
            || At(lexemes, at - 1) is not { Class: WordClass.Mark, English: "(" }
            || At(lexemes, at + 1) is not { Class: WordClass.Mark, English: ")" }
            || !lexemes.Take(at - 1).TakeLast(2).Any(before => before.English.Equals(form.English, StringComparison.OrdinalIgnoreCase))
        )
        {
            return false;
        }

        lexemes[at] = form with { Class = WordClass.Name, English = form.Source, Entry = null };
        return true;
    }
}
