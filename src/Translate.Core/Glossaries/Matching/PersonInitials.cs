using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Reads the initials of persons, which a document uses like acronyms and which mean no term.</summary>
internal static class PersonInitials
{
    /// <summary>Reads the initials of persons, perhaps with their ages, and moves the reader past them: <c>kedua terdakwa (AF dan BI)</c>, <c>berinisial PM dan MA</c>.</summary>
    public static bool TryRead(string text, ref Tokenizer reader, out IReadOnlyList<string> initials)
    {
        initials = [];
        var isInBrackets = reader.Current.In(text) is "(";
        if (isInBrackets ? !IsAfterPerson(text, reader.Current.Range) : !MatchingWords.Initials.Contains(reader.Current.In(text)))
        {
            return false;
        }

        var found = new List<string>();
        initials = found;
        var at = reader;
        var end = reader;
        while (at.TryRead() && at.Current.In(text) is not ")")
        {
            var word = at.Current.In(text).ToString();
            if (word.Length is 2 or 3 && AcronymDeclaration.IsInCapitals(word))
            {
                found.Add(word);
                end = at;
            }
            else if (word is not ("," or "dan" or "serta" or "&" or ";" or "tahun" or "(" or ")") && !char.IsAsciiDigit(word[0]))
            {
                if (isInBrackets)
                {
                    return false;
                }

                break;
            }
        }

        reader = isInBrackets ? at : end;
        return found.Count > (isInBrackets ? 1 : 0);
    }

    /// <summary>Whether a bracket with a capital right after it follows a word for a person.</summary>
    private static bool IsAfterPerson(string text, TextRange bracket)
    {
        if (bracket.End >= text.Length || !char.IsUpper(text[bracket.End]))
        {
            return false;
        }

        var before = text.AsSpan(0, bracket.Start).TrimEnd();
        return MatchingWords.Persons.Contains(before[(before.LastIndexOf(' ') + 1)..]);
    }
}
